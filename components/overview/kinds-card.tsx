import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { kindMessages } from '@/lib/messages/kinds'
import { overviewMessages } from '@/lib/messages/overview'
import { KindIcon } from '@/components/shared/kind-icon'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { pagePaths } from '@/lib/contract/paths'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { sumKinds } from '@/lib/queries/overview/sum-kinds'
import type { Overview } from '@/lib/queries/overview/use-overview'
import { useCardStyles } from './styles'
import { WhatIsMissing } from './what-is-missing'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px -8px 0', padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 40px minmax(36px, auto)',
    alignItems: 'center',
    gap: '10px',
    minHeight: '40px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    height: '24px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  count: { textAlign: 'end' },
  more: { color: tokens.colorBrandForegroundLink },
  space: { margin: '8px 0 0' },
})

const slugs = kinds.map(({ slug }) => slug)
const mostRows = 8

/** How many objects each kind has, the largest first. Each row leads to its list. */
export function KindsCard({ overview }: { overview: Overview }) {
  const card = useCardStyles()
  const styles = useStyles()
  const t = useTexts(overviewMessages)
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const sum = sumKinds(slugs, overview.totalOf)
  const counted = slugs
    .map((slug) => ({ slug, count: overview.totalOf(slug) }))
    .filter((one): one is { slug: KindSlug; count: number } => typeof one.count === 'number' && one.count > 0)
    .sort((one, other) => other.count - one.count)
  const shown = counted.slice(0, counted.length === mostRows + 1 ? mostRows + 1 : mostRows)
  const isReading = sum.awaited.length > 0 && counted.length === 0
  return (
    <section className={card.card} aria-label={t('byKind')}>
      <h2 className={card.title}>{t('byKind')}</h2>
      {isReading ? (
        <KindSkeleton />
      ) : (
        <ul className={styles.list}>
          {shown.map(({ slug, count }) => (
            <li key={slug}>
              <Link href={pagePaths.list(slug)} prefetch={false} className={mergeClasses(card.link, styles.row)}>
                <span className={styles.icon}>
                  <KindIcon kind={kindOf(slug)} fontSize={16} />
                </span>
                <span className={styles.name}>{tKinds(`names.${slug}.many`)}</span>
                <span className={styles.track}>
                  <span
                    className={styles.bar}
                    style={{ display: 'block', width: `${(100 * count) / (shown[0]?.count ?? count)}%` }}
                  />
                </span>
                <span className={styles.count}>{formats.number(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!isReading && counted.length === 0 && <p className={card.muted}>{t('nothing')}</p>}
      <MoreKinds kinds={counted.slice(shown.length).map(({ slug }) => slug)} overview={overview} />
      {!isReading && <WhatIsMissing sum={sum} />}
    </section>
  )
}

function MoreKinds({ kinds: rest, overview }: { kinds: readonly KindSlug[]; overview: Overview }) {
  const card = useCardStyles()
  const styles = useStyles()
  const t = useTexts(overviewMessages)
  const once = overview.once(rest)
  if (rest.length === 0 || once === undefined) return null
  const { count } = sumKinds(once, overview.totalOf)
  return (
    <p className={styles.space}>
      <Link
        href={pagePaths.list('all', { kinds: rest })}
        prefetch={false}
        className={mergeClasses(card.link, styles.more)}
      >
        {t('moreKinds', { kinds: rest.length, count })}
      </Link>
    </p>
  )
}

function KindSkeleton() {
  const styles = useStyles()
  const t = useTexts(overviewMessages)
  return (
    <Skeleton label={t('reading')} className={styles.list}>
      {Array.from({ length: mostRows }, (_, index) => (
        <div key={index} className={styles.row}>
          <SkeletonBar height={24} />
          <SkeletonBar />
        </div>
      ))}
    </Skeleton>
  )
}
