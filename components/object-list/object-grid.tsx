'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { narrow, useMediaQuery } from '@/components/ui/use-media-query'
import type { DeletedObject } from '@/lib/contract/objects'
import type { View } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { GridHead } from './grid-head'
import type { List } from './list-title'
import { ListTail } from './list-tail'
import { ObjectCard } from './object-card'
import { ObjectRow } from './object-row'
import { useRowKeys } from './use-row-keys'
import type { Selection } from './use-selection'

const rowPx = 36
const cardPx = 102
/** Rows before the end at which the next page is asked for, so that scrolling seldom has to wait. */
const readAheadRows = 40

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', outlineStyle: 'none' },
  cards: { backgroundColor: tokens.colorNeutralBackground1, paddingBottom: '72px' },
  rows: { position: 'relative' },
  placed: { position: 'absolute', left: 0, right: 0, top: 0 },
})

type Props = {
  kind: Kind
  slug: KindSlug
  list: List
  view: View
  selection: Selection
  isCompact: boolean
  onOpen: (object: DeletedObject) => void
  refine: (patch: Partial<View>) => void
}

/** The loaded rows, of which only those in sight are in the page: cards where it is narrow, table rows elsewhere. */
export function ObjectGrid({ kind, slug, list, view, selection, isCompact, onOpen, refine }: Props) {
  const styles = useStyles()
  const t = useTranslations()
  const isNarrow = useMediaQuery(narrow)
  const scroller = useRef<HTMLDivElement>(null)
  const { rows } = list
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler is not used; rows are memoised by hand
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? cardPx : rowPx),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: isNarrow ? 0 : 32,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, isNarrow])
  const items = virtualizer.getVirtualItems()
  useReadAhead(list, items.at(-1)?.index ?? 0)
  const keys = useRowKeys({
    count: rows.length,
    pageSize: Math.max(1, items.length - 24),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpen: (index) => rows[index] && onOpen(rows[index]),
    onToggle: (index) => rows[index] && selection.toggle(rows[index]),
  })
  const Row = isNarrow ? ObjectCard : ObjectRow
  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, isNarrow && styles.cards)}>
      <div
        role="grid"
        aria-label={t('list.list', { kind: t(`kinds.names.${slug}.lower.many`) })}
        aria-rowcount={typeof list.total === 'number' ? list.total + 1 : -1}
        aria-multiselectable
        tabIndex={-1}
        {...keys.gridProps}
      >
        <GridHead
          kind={kind}
          view={view}
          rows={rows}
          selection={selection}
          isCompact={isCompact}
          isHidden={isNarrow}
          refine={refine}
        />
        <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const object = rows[item.index]
            if (!object) return null
            return (
              <Row
                key={item.key}
                className={styles.placed}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                kind={kind}
                object={object}
                rowIndex={item.index}
                isActive={item.index === keys.active}
                isSelected={selection.has(object)}
                isOpen={object.id === view.object}
                isCompact={isCompact}
                onToggle={() => selection.toggle(object)}
                onOpen={() => onOpen(object)}
              />
            )
          })}
        </div>
      </div>
      <ListTail kind={kind} list={list} />
    </div>
  )
}

function useReadAhead(list: List, lastIndexInSight: number): void {
  const isNear = lastIndexInSight >= list.rows.length - readAheadRows
  // While all is read anew, the way to the next rows is still the old one.
  const mayRead = list.readMoreFailure === null && !list.isReadingAgain
  const readMore = useEffectEvent(() => {
    if (list.hasMore && !list.isReadingMore && mayRead) list.readMore()
  })
  useEffect(() => {
    if (isNear) readMore()
  }, [isNear, list.rows.length, list.isReadingMore, mayRead])
}
