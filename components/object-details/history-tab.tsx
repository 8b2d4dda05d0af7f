'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { FailureNotice } from '@/components/shared/failure-notice'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { ObjectHistory } from '@/lib/contract/object-history'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { historyMessages } from '@/lib/messages/history'
import { useObjectHistory } from '@/lib/queries/use-object-history'
import { useWayOut } from '@/lib/queries/use-way-out'
import { HistoryItem } from './history-item'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px' },
  waiting: { display: 'flex', flexDirection: 'column', gap: '16px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { margin: 0 },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

type Props = { kind: Kind; object: DeletedObject }

/** What became of the object and by whom, as the audit log tells it, and where that ends. */
export function HistoryTab({ kind, object }: Props) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  const wayOut = useWayOut()
  const query = useObjectHistory(object)
  if (query.failure) {
    const context = { kind, operation: 'read', isHistory: true, since: new Date(query.failedAt) } as const
    return <FailureNotice failure={query.failure} context={context} {...wayOut(query.failure, query.readAgain)} />
  }
  if (query.history === null) {
    return (
      <Skeleton className={styles.waiting} label={t('reading')}>
        <SkeletonBar height={48} />
        <SkeletonBar height={48} />
        <SkeletonBar height={48} />
      </Skeleton>
    )
  }
  const { entries, end } = query.history
  return (
    <div className={styles.whole}>
      {entries.length === 0 ? (
        <p role="status" className={styles.line}>
          {t('none')} {t('someMinutes')}
        </p>
      ) : (
        <ol aria-label={t('list')} className={styles.list}>
          {entries.map((entry) => (
            <HistoryItem key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <End end={end} count={entries.length} isReading={query.isReading} readAgain={query.readAgain} />
    </div>
  )
}

type EndProps = { end: ObjectHistory['end']; count: number; isReading: boolean; readAgain: () => void }

function End({ end, count, isReading, readAgain }: EndProps) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  const formats = useFormats()
  const failureTexts = useFailureTexts()
  if (end.is === 'capped') return <p className={styles.end}>{t('capped', { count })}</p>
  if (end.is === 'log') {
    const when = end.from && formats.dayAndClock(new Date(end.from))
    return <p className={styles.end}>{when ? t('reach', { when }) : t('reachUnknown')}</p>
  }
  return (
    <div role="alert" className={styles.end}>
      {t('unread', { title: failureTexts(end.failure).title })}
      <Button size="small" disabledFocusable={isReading} onClick={readAgain}>
        {t('readAgain')}
      </Button>
    </div>
  )
}
