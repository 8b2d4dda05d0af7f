import * as z from 'zod/mini'
import { readStored } from './stored-json'

const storageKey = 'entra-recycle-bin.intended-incidents'
const mostKept = 200

const schema = z.object({
  /** Object id of the person who marked them. */
  person: z.string(),
  ids: z.array(z.string()),
})

const listeners = new Set<() => void>()

/** Incidents that somebody marked as intended in this browser. Nothing is written to the directory for it. */
export const intendedIncidents = {
  read(person: string): readonly string[] {
    const kept = readStored(window.localStorage, storageKey, schema)
    return kept?.person === person ? kept.ids : []
  },

  /** A browser that has no room for it keeps it for nobody. */
  mark(person: string, id: string, isIntended: boolean): void {
    const others = intendedIncidents.read(person).filter((one) => one !== id)
    const ids = (isIntended ? [...others, id] : others).slice(-mostKept)
    try {
      window.localStorage.setItem(storageKey, JSON.stringify({ person, ids }))
    } catch {
      return
    }
    listeners.forEach((notify) => notify())
  },

  clear(): void {
    window.localStorage.removeItem(storageKey)
    listeners.forEach((notify) => notify())
  },

  /** The stored text as it is; it changes exactly when the marks do. */
  snapshot: (): string | null => window.localStorage.getItem(storageKey),

  subscribe(this: void, listener: () => void): () => void {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  },
}
