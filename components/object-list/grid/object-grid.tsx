'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useRef, type CSSProperties } from 'react'
import { listMessages } from '@/lib/messages/list'
import { narrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { useMediaQuery } from '@/components/ui/use-media-query'
import type { DeletedObject } from '@/lib/contract/objects'
import type { View } from '@/lib/contract/view'
import { writeObjectRef } from '@/lib/contract/object-ref'
import type { ListName } from '@/lib/contract/paths'
import { scopeOf } from '@/lib/contract/list-scope'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { leastWidthPx } from './columns'
import { GridHead } from './grid-head'
import type { List } from '@/components/object-list/list'
import { ListTail } from './list-tail'
import { ObjectCard } from './object-card'
import { ObjectRow } from './object-row'
import { useListWords } from '@/components/object-list/use-list-words'
import { useRowKeys } from './use-row-keys'
import type { Selection } from '@/components/object-list/use-selection'

const rowPx = 36
const cardPx = 102
/** Rows before the end at which the next page is asked for, so that scrolling seldom has to wait. */
const readAheadRows = 60
/** Rows drawn on each side of those in sight. */
const overscan = 5
/** More would take the browser minutes to lay out: the export has all. */
const mostPrinted = 5_000

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'auto', outlineStyle: 'none' },
  cards: { overflowX: 'hidden', backgroundColor: tokens.colorNeutralBackground1, paddingBottom: '72px' },
  rows: { position: 'relative' },
  placed: { position: 'absolute', left: 0, right: 0, top: 0 },
})

type Drawn = { object: DeletedObject; index: number; style: CSSProperties }

type Props = {
  name: ListName
  list: List
  view: View
  columns: readonly string[]
  selection: Selection
  onOpen: (object: DeletedObject) => void
  refine: ChangeView
}

/** The loaded rows, of which only those in sight are in the page: cards where it is narrow, table rows elsewhere. */
export function ObjectGrid({ name, list, view, columns, selection, onOpen, refine }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { lower } = useListWords(name)
  const { kind } = scopeOf(name)
  const isNarrow = useMediaQuery(narrow)
  const scroller = useRef<HTMLDivElement>(null)
  const { rows } = list
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler is not used; rows are memoised by hand
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? cardPx : rowPx),
    // A new function would make it place all rows anew, which at 100,000 of them is felt at every step.
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan,
    scrollPaddingStart: isNarrow ? 0 : 32,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, isNarrow])
  const items = virtualizer.getVirtualItems()
  const isPrinted = useMediaQuery('print')
  const drawn: readonly Drawn[] = isPrinted
    ? rows.slice(0, mostPrinted).map((object, index) => ({ object, index, style: {} }))
    : items.flatMap(({ index, start, size }) => {
        const object = rows[index]
        return object ? { object, index, style: { height: size, transform: `translateY(${start}px)` } } : []
      })
  useReadAhead(list, items.at(-1)?.index ?? 0)
  const keys = useRowKeys({
    count: rows.length,
    pageSize: Math.max(1, items.length - 2 * overscan),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpen: (index) => rows[index] && onOpen(rows[index]),
    onToggle: (index, isRange) => rows[index] && selection.toggle(rows[index], isRange),
    onStretch: (from, to) => {
      const end = rows[to]
      if (end) selection.stretch(from === null ? null : (rows[from] ?? null), end)
    },
    onSelectLoaded: selection.selectLoaded,
    onClear: selection.clear,
  })
  const Row = isNarrow ? ObjectCard : ObjectRow
  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, isNarrow && styles.cards)} data-print="whole">
      <p className="print-only">
        {t('printed', { count: Math.min(rows.length, mostPrinted), isWhole: list.hasMore ? 'no' : 'yes' })}
      </p>
      <div
        role="grid"
        aria-label={t('list', { kind: lower })}
        aria-rowcount={typeof list.total === 'number' ? list.total + 1 : -1}
        aria-multiselectable
        tabIndex={-1}
        {...(!isNarrow && !isPrinted && { style: { minWidth: leastWidthPx(columns) } })}
        {...keys.gridProps}
      >
        <GridHead {...{ kind, columns, view, selection, refine }} isHidden={isNarrow} hasMore={list.hasMore} />
        <div
          role="rowgroup"
          className={styles.rows}
          {...(!isPrinted && { style: { height: virtualizer.getTotalSize() } })}
        >
          {drawn.map(({ object, index, style }) => (
            <Row
              key={object.id}
              className={isPrinted ? '' : styles.placed}
              style={style}
              object={object}
              columns={columns}
              rowIndex={index}
              isActive={index === keys.active}
              selection={selection}
              isOpen={writeObjectRef(name, object) === view.object}
              onOpen={() => onOpen(object)}
            />
          ))}
        </div>
      </div>
      <ListTail kind={kind} list={list} search={view.search} refine={refine} />
    </div>
  )
}

function useReadAhead(list: List, lastIndexInSight: number): void {
  const isNear = lastIndexInSight >= list.rows.length - readAheadRows
  // While the whole list is read anew, the cursor for the next rows is still the old one.
  const mayRead = list.readMoreFailure === null && !list.isReadingAgain
  const readMore = useEffectEvent(() => {
    if (list.hasMore && !list.isReadingMore && mayRead) list.readMore()
  })
  useEffect(() => {
    if (isNear) readMore()
  }, [isNear, list.rows.length, list.isReadingMore, mayRead])
}
