import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { overviewMessages } from '@/lib/messages/overview'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useTexts } from '@/components/ui/use-texts'
import { kindOf } from '@/lib/kinds'
import type { Overview } from '@/lib/queries/overview/use-overview'
import { DayChart } from './day-chart'
import { DayTable } from './day-table'
import { useCardStyles } from './styles'
import { useDayCounts } from './use-day-counts'
import { WhatIsMissing } from './what-is-missing'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 16px' },
  skeleton: { marginTop: '16px' },
})

/** What goes for good on each of the coming days, as a chart or as a table. */
export function DaysCard({ overview }: { overview: Overview }) {
  const card = useCardStyles()
  const styles = useStyles()
  const t = useTexts(overviewMessages.days)
  const tOverview = useTexts(overviewMessages)
  const [isTable, setTable] = useState(false)
  const counts = useDayCounts(overview)
  const isReading = counts === null || counts.sum.awaited.some((kind) => kindOf(kind).graph.queries === 'advanced')
  const isEmpty = counts !== null && counts.days.every(({ count }) => count === 0)
  return (
    <section className={card.card} aria-label={t('title')}>
      <div className={styles.head}>
        <h2 className={card.title}>{t('title')}</h2>
        {!isReading && !isEmpty && (
          <Button size="small" appearance="subtle" onClick={() => setTable(!isTable)}>
            {isTable ? t('asChart') : t('asTable')}
          </Button>
        )}
      </div>
      {isReading ? (
        <Skeleton label={tOverview('reading')} className={styles.skeleton}>
          <SkeletonBar height={320} />
        </Skeleton>
      ) : isEmpty ? (
        <p className={card.muted}>{counts.sum.missing.length === 0 ? t('none') : tOverview('nothing')}</p>
      ) : isTable ? (
        <DayTable days={counts.days} />
      ) : (
        <DayChart days={counts.days} />
      )}
      {counts !== null && !isReading && <WhatIsMissing sum={counts.sum} />}
    </section>
  )
}
