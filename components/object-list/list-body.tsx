import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { listMessages } from '@/lib/messages/list'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { useEffect } from 'react'
import { FailureNotice, fetchFailureNotice } from './failure-notice-later'
import { PacedWait } from '@/components/shared/paced-wait'
import { Moment } from '@/components/ui/moment'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { emptyView, type View } from '@/lib/contract/view'
import { scopeOf } from '@/lib/contract/list-scope'
import { isSortedHere } from '@/lib/queries/list/sort-rows'
import { isWhole } from '@/lib/queries/list/use-object-list'
import { useAfterFirstRows } from '@/lib/queries/use-after-first-rows'
import { useWayOut } from '@/lib/queries/use-way-out'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { EmptyList } from './empty-list'
import { ListSkeleton } from './list-skeleton'
import type { List } from './list'
import { ObjectGrid } from '@/components/object-list/grid/object-grid'
import { ReadingProgress } from './reading-progress'
import { SlowNoticeLater } from './slow-notice-later'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  notice: { padding: '8px 24px', [whenNarrow]: { padding: '8px 16px' } },
  stale: {
    padding: '0 24px 8px',
    color: tokens.colorNeutralForeground2,
    [whenNarrow]: { padding: '0 16px 8px' },
  },
})

type Props = {
  name: ListName
  list: List
  view: View
  columns: readonly string[]
  selection: Selection
  onOpen: (object: DeletedObject) => void
  refine: ChangeView
  onFilters: () => void
}

/** Rows, or why there are none: still reading, nothing there, nothing matches, or it could not be read. */
export function ListBody({ name, list, view, columns, selection, onOpen, refine, onFilters }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const wayOut = useWayOut()
  const { kind } = scopeOf(name)
  const isAfterFirstRows = useAfterFirstRows()
  useEffect(() => {
    if (isAfterFirstRows) fetchFailureNotice()
  }, [isAfterFirstRows])
  const notice = (failure: NonNullable<List['failure']>, readAgain: () => void) => (
    <FailureNotice
      failure={failure}
      context={{ ...(kind && { kind }), operation: 'read', since: new Date(list.failedAt) }}
      {...wayOut(failure, readAgain)}
    >
      {failure.code === 'tooMany' && (
        <>
          <Button onClick={onFilters}>{t('dialogs.filters')}</Button>
          {isSortedHere(view.sort) && (
            <Button onClick={() => refine({ sort: emptyView.sort })}>{t('sortBy.newest')}</Button>
          )}
        </>
      )}
    </FailureNotice>
  )
  if (list.failure) return <div className={styles.notice}>{notice(list.failure, list.readAgain)}</div>
  if (list.isReading) {
    if (list.progress) return <ReadingProgress progress={list.progress} />
    return (
      <>
        {name !== 'all' && <PacedWait kinds={[name]} className={styles.stale} />}
        <SlowNoticeLater className={styles.stale} />
        <ListSkeleton />
      </>
    )
  }
  if (list.rows.length === 0 && !list.hasMore && !list.readMoreFailure) {
    return (
      <EmptyList
        list={list}
        view={view}
        isPartial={list.missing.length > 0 || list.owned !== null || list.hasNewerKinds}
        isWhole={isWhole(view)}
        onReset={refine}
      />
    )
  }
  return (
    <>
      {list.refreshFailure && (
        <div className={styles.stale}>
          <p>{t.rich('refreshFailed', { when: () => <Moment iso={new Date(list.readAt).toISOString()} /> })}</p>
          {notice(list.refreshFailure, list.refresh)}
        </div>
      )}
      <ObjectGrid {...{ name, list, view, columns, selection, onOpen, refine }} />
    </>
  )
}
