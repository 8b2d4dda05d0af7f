import { plainName, type SavedView, type SavedViews } from './saved-views'

/** What can be done with saved views; each gives the views as they are after it. */

export function withSaved(before: SavedViews, view: SavedView): SavedViews {
  return { ...before, views: [...before.views, view] }
}

export function withUpdated(before: SavedViews, id: string, patch: Partial<Omit<SavedView, 'id'>>): SavedViews {
  const name = patch.name === undefined ? '' : plainName(patch.name)
  const { name: _, ...rest } = patch
  const views = before.views.map((view) => (view.id === id ? { ...view, ...rest, ...(name !== '' && { name }) } : view))
  return { ...before, views }
}

/** One place up or down; at the end it stays. */
export function withMoved(before: SavedViews, id: string, by: -1 | 1): SavedViews {
  const from = before.views.findIndex((view) => view.id === id)
  const to = from + by
  const [moving, other] = [before.views[from], before.views[to]]
  if (!moving || !other) return before
  return { ...before, views: before.views.with(from, other).with(to, moving) }
}

/** What was deleted, and what it takes to bring it back as it was. */
export type Removed = { readonly view: SavedView; readonly index: number; readonly wasStart: boolean }

export function removedFrom({ views, startId }: SavedViews, id: string): Removed | null {
  const index = views.findIndex((view) => view.id === id)
  const view = views[index]
  return view ? { view, index, wasStart: startId === id } : null
}

export function withoutView(before: SavedViews, id: string): SavedViews {
  return { ...before, views: before.views.filter((view) => view.id !== id) }
}

export function withRestored(before: SavedViews, { view, index, wasStart }: Removed): SavedViews {
  if (before.views.some(({ id }) => id === view.id)) return before
  return { views: before.views.toSpliced(index, 0, view), startId: wasStart ? view.id : before.startId }
}
