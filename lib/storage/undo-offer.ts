import * as z from 'zod/mini'
import { readStored } from './stored-json'

const storageKey = 'entra-recycle-bin.undo-offer'
/** As long as what waits for a sign-in is kept. */
const keptMs = 15 * 60 * 1000

/** `person`: object id of the person who restored it. */
const keptSchema = z.object({ person: z.string(), run: z.string(), at: z.number() })

let offered: string | null = null
const listeners = new Set<() => void>()

/**
 * The run of what was restored last, while it is on offer to undo that. Kept by the page only, and by the tab while the page is
 * left for a sign-in: a reload ends the offer, and "Activity" has it still.
 */
export const undoOffer = {
  read: (): string | null => offered,

  make: (run: string): void => set(run),

  clear(): void {
    window.sessionStorage.removeItem(storageKey)
    set(null)
  },

  /** Before the page is left for a sign-in. */
  keep(person: string): void {
    if (offered === null) return
    window.sessionStorage.setItem(storageKey, JSON.stringify({ person, run: offered, at: Date.now() }))
  },

  /** On coming back from it. */
  resume(person: string): void {
    const kept = readStored(window.sessionStorage, storageKey, keptSchema)
    window.sessionStorage.removeItem(storageKey)
    if (kept?.person === person && Date.now() - kept.at < keptMs) set(kept.run)
  },

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function set(run: string | null): void {
  offered = run
  listeners.forEach((notify) => notify())
}
