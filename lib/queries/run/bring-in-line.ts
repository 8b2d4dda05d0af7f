import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { isSettled, type ActName, type Outcome } from '@/lib/contract/acts'
import type { ListName } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { countGroupOf } from '../list/count-groups'
import { refreshFirstPage, withoutObjects, type LoadedList } from '../list/first-page'
import { isListKey, listsKey } from '../list/list-keys'
import { objectQueries } from '../object-queries'
import { outlookKey } from '../overview/outlook-key'

type Finished = { readonly act: ActName; readonly kind: KindSlug; readonly outcomes: readonly Outcome[] }

/** Takes what left the bin out of lists and counts at once, because Graph's own lists run behind. */
export function bringInLine(queryClient: QueryClient, session: Session, { act, kind, outcomes }: Finished): void {
  const isLeaving = act !== 'undoRestore'
  const left = new Set(outcomes.filter((outcome) => isLeaving && isSettled(outcome)).map(({ id }) => id))
  for (const list of listsWith(kind)) {
    queryClient.setQueriesData<LoadedList>(
      { queryKey: listsKey(list) },
      (loaded) => loaded && withoutObjects(loaded, left),
    )
  }
  const acted = new Set(outcomes.map(({ id }) => id))
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [of, slug, what, id] }) => {
      if (of !== 'objects' || slug !== kind || typeof id !== 'string' || !acted.has(id)) return false
      // What was refused is looked at anew; of what has left there is nothing to look up.
      return what === 'one' || (what === 'findings' && !left.has(id))
    },
  })
  refresh(queryClient, session, kind)
  // An object that was put into a bin shows only once Graph's index has it.
  if (isLeaving) return
  for (const laterMs of indexLagsMs) setTimeout(() => refresh(queryClient, session, kind), laterMs)
}

/** Graph's lists and counts run behind its writes by seconds to a minute. */
const indexLagsMs = [3_000, 10_000, 30_000]

function listsWith(kind: KindSlug): readonly ListName[] {
  return [kind, 'all']
}

function refresh(queryClient: QueryClient, session: Session, kind: KindSlug): void {
  void queryClient.invalidateQueries(objectQueries(session).counts(countGroupOf(kind)))
  void queryClient.invalidateQueries({ queryKey: outlookKey })
  for (const list of listsWith(kind)) {
    for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: listsKey(list), type: 'active' })) {
      if (!isListKey(queryKey)) continue
      const [, , , view] = queryKey
      // What cannot be read now is read by the list's own refresh, which also says when it fails.
      void refreshFirstPage(queryClient, session, { list, view }).catch(() => undefined)
    }
  }
}
