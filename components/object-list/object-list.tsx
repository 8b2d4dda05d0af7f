'use client'

import { makeStyles } from '@fluentui/react-components'
import { useEffect, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { narrow, noRoomForPanel, useMediaQuery } from '@/components/ui/use-media-query'
import type { ConfirmedActName } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf, type KindSlug } from '@/lib/kinds'
import { useObjectList } from '@/lib/queries/use-object-list'
import { useView } from '@/lib/queries/use-view'
import { CommandBar } from './command-bar'
import { FilterRow } from './filter-row'
import { ListBody } from './list-body'
import { ListTitle } from './list-title'
import { SelectionBar } from './selection-bar'
import { useSelection } from './use-selection'

const useStyles = makeStyles({
  whole: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  head: { padding: '0 24px', '@media (max-width: 639px)': { padding: '0 16px' } },
  covered: { display: 'none' },
})

export type PanelSlot = {
  object: DeletedObject | null
  id: string
  position: number
  total: number
  hasNext: boolean
  goTo: (position: number) => void
  close: () => void
}

type Props = {
  slug: KindSlug
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void
  panel: (slot: PanelSlot) => ReactNode
}

/** The recycle bin of one kind: what is in it, what may be done, and the object that is open beside it. */
export function ObjectList({ slug, ask, panel }: Props) {
  const kind = kindOf(slug)
  const styles = useStyles()
  const { view, open, refine } = useView()
  const list = useObjectList(slug, { search: view.search, sort: view.sort })
  const selection = useSelection(list.rows, view.search)
  const isNarrow = useMediaQuery(narrow)
  const hasNoRoom = useMediaQuery(noRoomForPanel)
  useDocumentTitle(slug, view.search)
  const close = () => {
    const id = view.object
    open(null)
    requestAnimationFrame(() => focusRow(id))
  }
  return (
    <div className={styles.whole}>
      <main className={isNarrow && view.object ? styles.covered : styles.list}>
        <div className={styles.head}>
          <ListTitle slug={slug} list={list} search={view.search} />
          {!isNarrow && <CommandBar kind={kind} selection={selection} list={list} ask={ask} />}
          <FilterRow slug={slug} view={view} refine={refine} />
        </div>
        <ListBody
          kind={kind}
          slug={slug}
          list={list}
          view={view}
          selection={selection}
          isCompact={view.object !== null && !hasNoRoom}
          onOpen={(object) => open(object.id)}
          refine={refine}
        />
        {isNarrow && <SelectionBar kind={kind} selection={selection} ask={ask} />}
      </main>
      {view.object !== null &&
        panel({
          id: view.object,
          object: list.rows.find(({ id }) => id === view.object) ?? null,
          position: list.rows.findIndex(({ id }) => id === view.object),
          total: typeof list.total === 'number' ? list.total : list.rows.length,
          hasNext: list.rows.findIndex(({ id }) => id === view.object) < list.rows.length - 1,
          goTo: (position) => {
            open(list.rows[position]?.id ?? null)
            if (list.hasMore && position >= list.rows.length - 5) list.readMore()
          },
          close,
        })}
    </div>
  )
}

function useDocumentTitle(slug: KindSlug, search: string): void {
  const t = useTranslations()
  const kind = t(`kinds.names.${slug}.lower.many`)
  const title = search === '' ? t('list.documentTitle', { kind }) : t('list.documentTitleSearch', { kind, search })
  const product = t('product')
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}

/** Closing what was opened goes back to the row that opened it, or to the list where the row is gone. */
function focusRow(id: string | null): void {
  const row = id === null ? null : document.querySelector<HTMLElement>(`[data-object="${CSS.escape(id)}"]`)
  const target = row ?? document.querySelector<HTMLElement>('[role="grid"], h1')
  target?.focus()
}
