import * as z from 'zod/mini'
import { readSavedView, type SavedView, type SavedViews } from './saved-views'

const fileOf = 'entra-recycle-bin saved views'
const fileSchema = z.object({ file: z.literal(fileOf), version: z.literal(1), views: z.array(z.unknown()) })

/** A file that nobody wrote by hand holds less. */
export const largestFileBytes = 1_000_000

export type Imported = {
  readonly after: SavedViews
  readonly added: number
  /** They were there already, under the same name. */
  readonly there: number
  /** Broken, or of something that this version or site does not know. */
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
  const readable = entries.filter((entry) => entry !== null)
  const views = [...before.views]
  for (const view of readable) if (!views.some((other) => isSame(view, other))) views.push(view)
  const added = views.length - before.views.length
  return {
    after: { ...before, views },
    added,
    there: readable.length - added,
    leftOut: entries.length - readable.length,
  }
}

function withId(entry: unknown, id: string): unknown {
  return typeof entry === 'object' && entry !== null ? { isPinned: false, ...entry, id } : null
}

function isSame(one: SavedView, other: SavedView): boolean {
  return one.name === other.name && one.list === other.list && one.query === other.query
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
