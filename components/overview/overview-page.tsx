'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { overviewMessages } from '@/lib/messages/overview'
import { MissingKinds } from '@/components/shared/missing-kinds'
import { whenNarrow, withoutRoomForPanel } from '@/components/ui/media'
import { Moment } from '@/components/ui/moment'
import { useNow } from '@/components/ui/use-clock'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useTexts } from '@/components/ui/use-texts'
import { countedLefts } from '@/lib/contract/outlook'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import { sumKinds } from '@/lib/queries/overview/sum-kinds'
import { useOverview, type Overview } from '@/lib/queries/overview/use-overview'
import { useMe } from '@/lib/queries/use-me'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { DaysCard } from './days-card'
import { KindsCard } from './kinds-card'
import { QuotaCard } from './quota-card'
import { SoonCard } from './soon-card'
import { useCardStyles } from './styles'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 24px',
    [whenNarrow]: { padding: '12px 16px 24px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 12px', marginBottom: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground2 },
  space: { flexGrow: 1 },
  muted: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  notice: {
    marginBottom: '16px',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 304px',
    alignItems: 'start',
    gap: '20px',
    [withoutRoomForPanel]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  soon: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '16px',
    [whenNarrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  },
})

/** What needs attention now, how much there is, and what goes when. Every number leads to the list that shows it. */
export function OverviewPage({ incidents, runs }: { incidents: ReactNode; runs: ReactNode }) {
  const styles = useStyles()
  const t = useTexts(overviewMessages)
  const overview = useOverview(useNow())
  usePageTitle(t('title'))
  const { missing, readAt, isReading } = overview
  const refresh = () => void overview.refresh()
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <AllObjects overview={overview} />
        <span className={styles.space} />
        {readAt > 0 && (
          <span className={styles.muted}>
            {t.rich('readAt', { when: () => <Moment iso={new Date(readAt).toISOString()} /> })}
          </span>
        )}
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} disabledFocusable={isReading} onClick={refresh}>
          {t('refresh')}
        </Button>
      </div>
      {missing.length > 0 && (
        <div className={styles.notice} role="status">
          <MissingKinds
            list={{ missing, readAt, refresh }}
            summary={t('unread', { count: missing.length, all: kinds.length })}
          />
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.soon}>
            {countedLefts.map((left) => (
              <SoonCard key={left} left={left} overview={overview} />
            ))}
          </div>
          {incidents}
          <DaysCard overview={overview} />
        </div>
        <div className={styles.column}>
          <KindsCard overview={overview} />
          <QuotaCard overview={overview} />
          {runs}
        </div>
      </div>
    </main>
  )
}

const slugs = kinds.map(({ slug }) => slug)

function AllObjects({ overview }: { overview: Overview }) {
  const styles = useStyles()
  const card = useCardStyles()
  const t = useTexts(overviewMessages)
  const tenant = useMe().data?.tenantName ?? null
  const once = overview.once(slugs)
  const sum = sumKinds(once ?? [], overview.totalOf)
  if (once === undefined || sum.missing.length === once.length || sum.awaited.length === once.length) return null
  return (
    <span role="status" className={styles.count}>
      <Link href={pagePaths.list('all')} prefetch={false} className={card.link}>
        {tenant === null ? t('all', { count: sum.count }) : t('allIn', { count: sum.count, tenant })}
      </Link>
    </span>
  )
}
