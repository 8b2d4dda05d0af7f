'use client'

import { makeStyles } from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { narrow, noRoomForPanel, whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { loadLater } from '@/components/ui/load-later'
import { useKeptFocus } from '@/components/ui/use-kept-focus'
import { useMediaQuery } from '@/components/ui/use-media-query'
import { usePageTitle } from '@/components/ui/use-page-title'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import { defaultColumns, mayLackFilter, type Scope } from '@/lib/contract/fitting-view'
import type { DeletedObject } from '@/lib/contract/objects'
import { readObjectRef, writeObjectRef, type ObjectRef } from '@/lib/contract/object-ref'
import type { ListName } from '@/lib/contract/paths'
import { listViewOf, matchesKey, withoutFilters, type ListView, type View } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { scopeOf } from '@/lib/contract/list-scope'
import { isWhole, useObjectList } from '@/lib/queries/list/use-object-list'
import { useMe } from '@/lib/queries/use-me'
import { useStable } from '@/lib/queries/use-stable'
import { useView, type ChangeView } from '@/lib/queries/list/use-view'
import { compactColumns } from '@/components/object-list/grid/columns'
import { CommandBar } from '@/components/object-list/commands/command-bar'
import { FilterRow } from '@/components/object-list/filters/filter-row'
import { ListBody } from './list-body'
import type { List, ListDialogName } from './list'
import { ListTitle } from './list-title'
import { MoreButton } from '@/components/object-list/commands/more-button'
import { useCollect } from '@/components/object-list/commands/use-collect'
import { useSelection } from './use-selection'

// Loaded when there is something to tell or to change, so that the first rows need not wait for it.
const Notices = loadLater(() => import('./notices').then((module) => module.Notices))
const FilterPills = loadLater(() =>
  import('@/components/object-list/filters/filter-pills').then((module) => module.FilterPills),
)
const SelectionBar = loadLater(() =>
  import('@/components/object-list/commands/selection-bar').then((module) => module.SelectionBar),
)
const LookedUp = loadLater(() => import('./looked-up').then((module) => module.LookedUp))
const ListDialogs = loadLater(() =>
  import('@/components/object-list/dialogs/list-dialogs').then((module) => module.ListDialogs),
)

const useStyles = makeStyles({
  whole: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  head: { containerType: 'inline-size', padding: '0 24px', [whenNarrow]: { padding: '0 16px' } },
  covered: { display: 'none' },
})

export type PanelSlot = {
  kind: KindSlug
  object: DeletedObject | null
  id: string
  position: number
  total: number
  hasNext: boolean
  goTo: (position: number) => void
  close: () => void
}

type Props = {
  name: ListName
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void
  panel: (slot: PanelSlot) => ReactNode
  saveView: (slot: { view: View; onClose: () => void }) => ReactNode
}

/** A recycle bin, of one kind or of all: what is in it, what may be done, and the object that is open beside it. */
export function ObjectList({ name, ask, panel, saveView }: Props) {
  const styles = useStyles()
  const scope = scopeOf(name)
  const { view, ignored, open, refine } = useView(name)
  const listView = useStable(listViewOf(view, scope.kind))
  const list = useObjectList(name, listView)
  const isUnfiltered = isWhole(listView)
  const isAsMeant = !mayLackFilter(ignored)
  const selection = useSelection(list.rows, list.total, selectionKey(listView, isAsMeant), isAsMeant)
  const collect = useCollect(name, listView, selection, ask)
  const [dialog, setDialog] = useState<ListDialogName | 'saveView' | null>(null)
  const isNarrow = useMediaQuery(narrow)
  const hasNoRoom = useMediaQuery(noRoomForPanel)
  useDocumentTitle(name, isUnfiltered)
  const opened = view.object === null ? null : readObjectRef(name, view.object)
  const columns = useColumnsShown(view, scope, opened !== null && !hasNoRoom)
  const close = () => open(null)
  const keptFocus = useFocusOfList(opened)
  return (
    <div className={styles.whole} data-print="whole" {...keptFocus}>
      <main className={isNarrow && opened ? styles.covered : styles.list}>
        <div className={styles.head}>
          <ListTitle name={name} list={list} isWhole={isUnfiltered}>
            {isNarrow && <MoreButton {...{ selection, list }} onDialog={setDialog} />}
          </ListTitle>
          {!isNarrow && <CommandBar {...{ scope, selection, list, collect }} onDialog={setDialog} />}
          <FilterRow name={name} view={view} refine={refine} onFilters={() => setDialog('filters')} />
          {!isUnfiltered && (
            <FilterPills
              {...{ name, view, refine }}
              onEdit={() => setDialog('filters')}
              onReset={() => refine({ ...withoutFilters(view), search: '' })}
            />
          )}
          {listView.several && <LookedUp texts={listView.several} {...{ list, selection, refine }} />}
          {isNoteworthy(list, ignored) && (
            <Notices {...{ name, list, ignored }} isExplained={isExplained(list, listView)} />
          )}
        </div>
        <ListBody
          {...{ name, list, view, columns, selection, refine }}
          onOpen={(object) => open(writeObjectRef(name, object))}
          onFilters={() => setDialog('filters')}
        />
        {isNarrow && <SelectionBar {...{ scope, selection, collect }} />}
      </main>
      {opened && panel(panelSlot({ name, list, opened, open, close }))}
      <Dialogs {...{ name, view, refine, dialog, saveView }} total={list.total} onClose={() => setDialog(null)} />
    </div>
  )
}

function useColumnsShown(view: View, scope: ReturnType<typeof scopeOf>, isCompact: boolean) {
  const isLogRead = useMe().data?.mayReadLog ?? false
  return useStable(columnsShown(view, scope, { isCompact, isLogRead }))
}

type DialogsProps = Pick<Props, 'name' | 'saveView'> & {
  dialog: ListDialogName | 'saveView' | null
  view: View
  total: List['total']
  refine: ChangeView
  onClose: () => void
}

function Dialogs({ dialog, saveView, ...props }: DialogsProps) {
  if (dialog === null) return null
  return dialog === 'saveView' ? saveView(props) : <ListDialogs {...props} dialog={dialog} />
}

/** Whether an empty list, or what is said of several pasted texts, tells where was looked. */
function isExplained({ rows, looked }: List, { several }: ListView): boolean {
  return several !== null || (rows.length === 0 && looked.length > 0)
}

/** Whether something is missing from the list, was gone through here, or was left out of the address. */
function isNoteworthy(list: List, ignored: readonly string[]): boolean {
  const { missing, owned, hasNewerKinds, progress, unreadColumns } = list
  const isIncomplete = owned !== null || hasNewerKinds || progress !== null
  return isIncomplete || ignored.length + missing.length + unreadColumns.length > 0
}

/**
 * A text that stands for the objects that match. An address of which a part was left out has a text of its own, though it
 * shows the same rows.
 */
function selectionKey(view: ListView, isAsMeant: boolean): string {
  return matchesKey(view) + (isAsMeant ? '' : '&')
}

/** Who deleted something is shown by itself only to those who may read it. */
function columnsShown(
  view: View,
  scope: Scope,
  { isCompact, isLogRead }: { isCompact: boolean; isLogRead: boolean },
): readonly string[] {
  if (isCompact) return compactColumns
  return view.columns ?? defaultColumns(scope).filter((name) => name !== 'by' || isLogRead)
}

type SlotInput = {
  name: ListName
  list: List
  opened: ObjectRef
  open: (object: string | null) => void
  close: () => void
}

function panelSlot({ name, list, opened: { kind, id }, open, close }: SlotInput): PanelSlot {
  const position = list.rows.findIndex((row) => row.id === id)
  return {
    kind,
    id,
    object: list.rows[position] ?? null,
    position,
    total: typeof list.total === 'number' ? list.total : list.rows.length,
    hasNext: position < list.rows.length - 1,
    goTo: (next) => {
      const row = list.rows[next]
      open(row ? writeObjectRef(name, row) : null)
      if (list.hasMore && next >= list.rows.length - 5) list.readMore()
    },
    close,
  }
}

/** The title of an unfiltered list. With filters the pills, which have the words for them, name the page. */
function useDocumentTitle(name: ListName, isUnfiltered: boolean): void {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const kind = name === 'all' ? tList('all.many') : tKinds(`names.${name}.lower.many`)
  usePageTitle(isUnfiltered ? tList('documentTitle', { kind }) : null)
}

/**
 * After closing an object the focus goes back to its row; when anything else that had the focus goes, to the heading.
 */
function useFocusOfList(opened: ObjectRef | null) {
  const wasOpen = useRef<string | null>(null)
  const keptFocus = useKeptFocus(() => {
    const closed = opened === null ? wasOpen.current : null
    const row = closed && document.querySelector<HTMLElement>(`[data-object="${CSS.escape(closed)}"]`)
    return row || document.querySelector('h1')
  })
  useLayoutEffect(() => {
    wasOpen.current = opened?.id ?? null
  })
  return keptFocus
}
