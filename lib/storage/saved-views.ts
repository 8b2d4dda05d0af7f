import * as z from 'zod/mini'
import { ignoredParameters } from '@/lib/contract/fitting-view'
import { scopeOf } from '@/lib/contract/list-scope'
import type { ListName } from '@/lib/contract/paths'
import { loadView, serializeView, type View } from '@/lib/contract/view'
import { isKindSlug } from '@/lib/kinds'
import { readStored } from './stored-json'

export type SavedView = {
  readonly id: string
  readonly name: string
  readonly list: ListName
  /** The search parameters of the view, without the object that was open. */
  readonly query: string
  readonly isPinned: boolean
}

export type SavedViews = {
  /** In the order in which the person put them. */
  readonly views: readonly SavedView[]
  /** Id of the view that opens at the start page. */
  readonly startId: string | null
}

/** Whose they are: another account of the same browser has its own. */
export type Owner = { readonly tenant: string; readonly person: string }

export const longestName = 80

const savedViewSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string(),
  list: z.string(),
  query: z.string(),
  isPinned: z.boolean(),
})

/** Version 1. What cannot be read is kept as it is, because a newer version of the app may be able to. */
const storedSchema = z.object({
  version: z.literal(1),
  views: z.array(z.unknown()),
  startId: z.nullable(z.string()),
})

type Stored = SavedViews & { readonly unreadable: readonly unknown[] }

const nothing: Stored = { views: [], startId: null, unreadable: [] }
const listeners = new Set<() => void>()

/**
 * The saved views of one person in this browser. They outlive a sign-out, because people sign out every evening and want their
 * views back in the morning. A search in a view may hold somebody's name, which is why the views of one account are not shown
 * to another, the page of saved views says where they are kept, and deleting one leaves nothing of it.
 */
export function savedViewsOf({ tenant, person }: Owner) {
  const key = `entra-recycle-bin.saved-views.${tenant}.${person}`
  return {
    read: (): SavedViews => stored(key),

    /** Returns false where the browser did not keep the change; then nothing has changed. */
    change: (how: (before: SavedViews) => SavedViews): boolean => {
      const before = stored(key)
      const { views, startId } = how(before)
      const remaining = views.some(({ id }) => id === startId) ? startId : null
      try {
        keepWhatCannotBeRead(key)
        const text = { version: 1, views: [...views, ...before.unreadable], startId: remaining }
        window.localStorage.setItem(key, JSON.stringify(text))
      } catch {
        return false
      }
      listeners.forEach((notify) => notify())
      return true
    },

    /** The stored text as it is; it changes exactly when the views do. */
    snapshot: (): string | null => window.localStorage.getItem(key),

    /** Told of changes in this tab and in the others. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
  }
}

/** What is kept of a view. */
export function queryOf(view: View): string {
  return serializeView({ ...view, object: null })
}

/** The view as it was saved, in the form that its address has today. */
export function viewOf({ query }: Pick<SavedView, 'query'>): View {
  return { ...loadView(query), object: null }
}

/** A view that can be opened as it was saved; null where some of it is not known here. */
export function readSavedView(value: unknown): SavedView | null {
  const parsed = savedViewSchema.safeParse(value)
  if (!parsed.success) return null
  const { list } = parsed.data
  const address = new URLSearchParams(parsed.data.query)
  address.delete('object')
  const name = plainName(parsed.data.name)
  if (name === '' || !isListName(list)) return null
  // Opened without its unknown part, the view would show more than its name says.
  if (ignoredParameters(address, scopeOf(list)).length > 0) return null
  return { ...parsed.data, name, list, query: queryOf(loadView(address)) }
}

/** A name as a person may give it: in one line, and not endless. */
export function plainName(text: string): string {
  const inLine = text.replaceAll(/\p{Cc}+/gu, ' ').trim()
  return [...inLine].slice(0, longestName).join('').trim()
}

function stored(key: string): Stored {
  const found = readStored(window.localStorage, key, storedSchema)
  if (!found) return nothing
  const entries = found.views.map((raw) => ({ raw, view: readSavedView(raw) }))
  const views = entries.flatMap(({ view }) => view ?? [])
  const unique = [...new Map(views.map((view) => [view.id, view])).values()]
  return {
    views: unique,
    startId: found.startId,
    unreadable: entries.filter(({ view }) => view === null).map(({ raw }) => raw),
  }
}

/** A stored text that is no list of views is kept under another key before it is overwritten. */
function keepWhatCannotBeRead(key: string): void {
  const text = window.localStorage.getItem(key)
  if (text === null || readStored(window.localStorage, key, storedSchema)) return
  window.localStorage.setItem(`${key}.unreadable`, text)
}

function isListName(list: string): list is ListName {
  return list === 'all' || isKindSlug(list)
}
