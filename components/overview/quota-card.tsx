import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { overviewMessages } from '@/lib/messages/overview'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { useSession } from '@/lib/auth/session-provider'
import type { Quota } from '@/lib/contract/outlook'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import { directoryBin } from '@/lib/kinds/ordinary-kind'
import { failureOfError } from '@/lib/queries/query-client'
import { quotaQuery } from '@/lib/queries/overview/quota-query'
import { sumKinds } from '@/lib/queries/overview/sum-kinds'
import type { Overview } from '@/lib/queries/overview/use-overview'
import { useCardStyles } from './styles'

const useStyles = makeStyles({
  used: { margin: '8px 0' },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  track: {
    display: 'flex',
    gap: '1px',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  live: {
    backgroundColor: tokens.colorNeutralForeground4,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  deleted: {
    minWidth: '2px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: '8px 0' },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase200 },
  mark: { width: '8px', height: '8px', borderRadius: tokens.borderRadiusSmall },
  text: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
})

/** How full the directory is, and how much of that deleted objects hold. */
export function QuotaCard({ overview }: { overview: Overview }) {
  const card = useCardStyles()
  const t = useTexts(overviewMessages.quota)
  const { data, error } = useQuery(quotaQuery(useSession()))
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2 className={card.title}>{t('title')}</h2>
      <Contents quota={error ? { failure: failureOfError(error) } : data} overview={overview} />
    </section>
  )
}

function Contents({ quota, overview }: { quota: Quota | undefined; overview: Overview }) {
  const styles = useStyles()
  const tOverview = useTexts(overviewMessages)
  const failureTexts = useFailureTexts()
  if (quota === undefined) {
    return (
      <Skeleton label={tOverview('reading')} className={styles.used}>
        <SkeletonBar height={28} />
      </Skeleton>
    )
  }
  if (!('failure' in quota)) return <Used quota={quota} overview={overview} />
  const { title, advice } = failureTexts(quota.failure)
  return (
    <p className={styles.text}>
      <span className={styles.strong}>{title}</span> {advice}
    </p>
  )
}

const inDirectory = kinds.filter(({ graph }) => graph.container === directoryBin).map(({ slug }) => slug)

function Used({ quota, overview }: { quota: { used: number; total: number }; overview: Overview }) {
  const card = useCardStyles()
  const styles = useStyles()
  const t = useTexts(overviewMessages.quota)
  const formats = useFormats()
  const { count, missing } = sumKinds(overview.once(inDirectory) ?? [], overview.totalOf)
  const deleted = Math.min(count, quota.used)
  const share = (part: number) => `${Math.min(100, (100 * part) / quota.total)}%`
  return (
    <>
      <p className={styles.used}>
        {t.rich('used', {
          total: quota.total,
          number: () => <span className={styles.number}>{formats.number(quota.used)}</span>,
        })}
      </p>
      <div className={styles.track} aria-hidden>
        <span className={styles.live} style={{ width: share(quota.used - deleted) }} />
        <span className={styles.deleted} style={{ width: share(deleted) }} />
      </div>
      <p className={styles.legend}>
        {missing.length === 0 && (
          <span className={styles.entry}>
            <span className={mergeClasses(styles.mark, styles.live)} />
            {t('live', { count: quota.used - deleted })}
          </span>
        )}
        <Link
          href={pagePaths.list('all', { kinds: inDirectory })}
          prefetch={false}
          className={mergeClasses(card.link, styles.entry)}
        >
          <span className={mergeClasses(styles.mark, styles.deleted)} />
          {t(missing.length === 0 ? 'deleted' : 'atLeast', { count })}
        </Link>
      </p>
      <p className={card.muted}>{t('advice')}</p>
    </>
  )
}
