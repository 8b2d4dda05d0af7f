import Link from 'next/link'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { useTexts } from '@/components/ui/use-texts'
import { ObjectName } from '@/components/shared/object-name'
import type { ListName } from '@/lib/contract/paths'
import { loadView } from '@/lib/contract/view'
import { useFilterTexts } from '@/components/shared/use-filter-words'
import { fittingView } from '@/lib/contract/fitting-view'
import { scopeOf } from '@/lib/contract/list-scope'
import { addressOf } from '@/lib/queries/use-saved-views'
import { openedView } from '@/lib/storage/opened-view'
import { useRowStyles } from './styles'

type Props = {
  /** Of a saved view; a ready-made one has none until it is kept. */
  id?: string
  name: string
  list: ListName
  query: string
  isStart?: boolean
}

/** The name of a view, which opens it, and the list it is of. */
export function ViewLink({ id, name, list, query, isStart = false }: Props) {
  const styles = useRowStyles()
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const tSavedViews = useTexts(savedViewMessages)
  const listName = list === 'all' ? tList('all.title') : tKinds(`names.${list}.many`)
  const view = fittingView(loadView(query), scopeOf(list))
  const filters = useFilterTexts()(view)
  return (
    <>
      <Link
        href={addressOf({ list, query })}
        prefetch={false}
        className={styles.name}
        {...(id !== undefined && { 'data-view': id, onClick: () => openedView.keep(id) })}
      >
        <ObjectName name={name} />
      </Link>
      <span className={styles.muted}>
        {[tSavedViews('of', { list: listName }), ...filters].join(' · ')}
        {isStart && ` · ${tSavedViews('isStart')}`}
      </span>
    </>
  )
}

/** Moves the focus to a view, as when the row that had it was removed. */
export function focusView(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-view="${CSS.escape(id)}"]`)?.focus())
}
