import * as z from 'zod/mini'
import { readSavedView, type SavedView, type SavedViews } from './saved-views'
import { parseJson } from './stored-json'

const fileOf = 'entra-recycle-bin saved views'
const fileSchema = z.object({ file: z.literal(fileOf), version: z.literal(1), views: z.array(z.unknown()) })

/** Larger than any file that this app writes. */
export const largestFileBytes = 1_000_000

/** Among more views nobody would find one. */
export const mostViews = 200

export type Imported = {
  readonly after: SavedViews
  readonly added: number
  /** They were there already, under the same name. */
  readonly there: number
  /** Views that are broken, that use what this version or site does not know, or that are too many. */
  readonly leftOut: number
}

/** The views for somebody else: neither ids nor the start page, which are this person's own. */
export function savedViewsText(views: readonly SavedView[]): string {
  const entries = views.map(({ name, list, query, isPinned }) => ({ name, list, query, isPinned }))
  return `${JSON.stringify({ file: fileOf, version: 1, views: entries }, null, 2)}\n`
}

/** Adds the views of a file below those that are there; null where it is no such file. What is there stays as it is. */
export function withImported(before: SavedViews, text: string, newId: () => string): Imported | null {
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) return null
  const entries = parsed.data.views.map((entry) => readSavedView(withId(entry, newId())))
  const known = new Set(before.views.map(textOf))
  const views = [...before.views]
  let there = 0
  for (const view of entries) {
    if (view !== null && known.has(textOf(view))) there += 1
    else if (view !== null && views.length < mostViews) {
      known.add(textOf(view))
      views.push(view)
    }
  }
  const added = views.length - before.views.length
  return { after: { ...before, views }, added, there, leftOut: entries.length - added - there }
}

function withId(entry: unknown, id: string): unknown {
  return typeof entry === 'object' && entry !== null ? { isPinned: false, ...entry, id } : null
}

/** The same for views that are the same but for their ids. */
function textOf({ name, list, query }: SavedView): string {
  return JSON.stringify([name, list, query])
}
