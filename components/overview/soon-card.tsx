import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { HandRightRegular } from '@fluentui/react-icons/svg/hand-right'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import Link from 'next/link'
import { kindMessages } from '@/lib/messages/kinds'
import { overviewMessages } from '@/lib/messages/overview'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { CountedLeft } from '@/lib/contract/outlook'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { sumKinds, type Sum } from '@/lib/queries/overview/sum-kinds'
import type { Overview } from '@/lib/queries/overview/use-overview'
import { useCardStyles } from './styles'
import { WhatIsMissing } from './what-is-missing'

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start' },
  number: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  urgent: { color: tokens.colorPaletteRedForeground1 },
  soon: { color: tokens.colorPaletteMarigoldForeground2 },
  calm: { color: tokens.colorNeutralForeground3 },
  skeleton: { width: '64px', margin: '6px 0' },
})

type Look = { readonly icon: FluentIcon; readonly colour: 'urgent' | 'soon' | 'calm'; readonly isAlarm: boolean }

const looks: Readonly<Record<CountedLeft, Look>> = {
  '3d': { icon: WarningRegular, colour: 'urgent', isAlarm: true },
  '7d': { icon: ClockRegular, colour: 'soon', isAlarm: false },
  'by-hand': { icon: HandRightRegular, colour: 'calm', isAlarm: false },
}

const slugs = kinds.map(({ slug }) => slug)

/** How many objects go how soon, of all kinds and of those that have most of them; each number leads to its list. */
export function SoonCard({ left, overview }: { left: CountedLeft; overview: Overview }) {
  const card = useCardStyles()
  const styles = useStyles()
  const t = useTexts(overviewMessages)
  const once = overview.once(slugs)
  const sum = sumKinds(once ?? [], (kind) => overview.leftOf(kind, left))
  const isReading = once === undefined || sum.awaited.length === once.length
  const isUnread = !isReading && sum.missing.length === once.length
  const { icon: Icon, colour, isAlarm } = looks[left]
  const isUrgent = isAlarm && sum.count > 0
  return (
    <section className={card.card} aria-label={t(`soon.${left}.title`)}>
      <div className={styles.top}>
        {isReading ? (
          <Skeleton className={styles.skeleton} label={t('reading')}>
            <SkeletonBar height={24} />
          </Skeleton>
        ) : isUnread ? (
          <span className={mergeClasses(styles.number, styles.calm)}>{t('notRead')}</span>
        ) : (
          <SoonNumber {...{ left, isUrgent }} count={sum.count} />
        )}
        <Icon aria-hidden fontSize={24} className={isAlarm && !isUrgent ? styles.calm : styles[colour]} />
      </div>
      <h2 className={styles.title}>{t(`soon.${left}.title`)}</h2>
      {!isReading && <Parts kinds={isUnread ? [] : once} {...{ left, overview, sum }} />}
    </section>
  )
}

function Parts({ sum, kinds: among, ...props }: KindsProps & { sum: Sum }) {
  return (
    <>
      {among.length > 0 && (
        <LargestKinds kinds={among} isWhole={sum.missing.length + sum.awaited.length === 0} {...props} />
      )}
      <WhatIsMissing sum={sum} />
    </>
  )
}

function SoonNumber({ left, count, isUrgent }: { left: CountedLeft; count: number; isUrgent: boolean }) {
  const card = useCardStyles()
  const styles = useStyles()
  const t = useTexts(overviewMessages)
  const formats = useFormats()
  return (
    <Link
      href={pagePaths.list('all', { left, sort: 'oldest' })}
      prefetch={false}
      className={mergeClasses(card.link, styles.number, isUrgent && styles.urgent)}
    >
      {formats.number(count)}
      <span className="visually-hidden"> {t(`soon.${left}.title`)}</span>
    </Link>
  )
}

const mostKinds = 3

type KindsProps = { kinds: readonly KindSlug[]; left: CountedLeft; overview: Overview }

function LargestKinds({ kinds: among, left, overview, isWhole }: KindsProps & { isWhole: boolean }) {
  const styles = useCardStyles()
  const t = useTexts(overviewMessages)
  const tKinds = useTexts(kindMessages)
  const counted = among
    .map((slug) => ({ slug, count: overview.leftOf(slug, left) }))
    .filter((one): one is { slug: KindSlug; count: number } => typeof one.count === 'number' && one.count > 0)
    .sort((one, other) => other.count - one.count)
  if (counted.length === 0) return <p className={styles.muted}>{isWhole ? t(`soon.${left}.none`) : t('noneRead')}</p>
  const rest = counted.slice(mostKinds)
  const links = counted.slice(0, mostKinds).map(({ slug, count }) => (
    <Link key={slug} href={pagePaths.list(slug, { left, sort: 'oldest' })} prefetch={false} className={styles.link}>
      {t('ofKind', { count, kind: tKinds(`names.${slug}.lower.${count === 1 ? 'one' : 'many'}`) })}
    </Link>
  ))
  const more = rest.length > 0 && (
    <Link
      key="more"
      href={pagePaths.list('all', { left, sort: 'oldest', kinds: rest.map(({ slug }) => slug) })}
      prefetch={false}
      className={styles.link}
    >
      {t('moreObjects', { count: rest.reduce((sum, { count }) => sum + count, 0) })}
    </Link>
  )
  return (
    <p className={styles.muted}>
      {[...links, ...(more ? [more] : [])].map((link, index) => (
        <span key={link.key}>
          {index > 0 && ', '}
          {link}
        </span>
      ))}
    </p>
  )
}
