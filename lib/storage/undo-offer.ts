import * as z from 'zod/mini'
import { deletedObjectSchema } from '@/lib/contract/objects'
import { readStored } from './stored-json'

const storageKey = 'entra-recycle-bin.undo-offer'
/** As long as what waits for a sign-in is kept. */
const keptMs = 15 * 60 * 1000

const restoredSchema = z.object({ object: deletedObjectSchema, receipt: z.nullable(z.string()) })
/** Something that came back; without a receipt it cannot be deleted again from here. */
export type Restored = Readonly<z.output<typeof restoredSchema>>

/** `person`: object id of the person who restored it. */
const keptSchema = z.object({ person: z.string(), restored: z.array(restoredSchema), at: z.number() })

let offered: readonly Restored[] = []
const listeners = new Set<() => void>()

/**
 * What was restored last, while it is on offer to undo that. Kept by the page only, and by the tab while the page is left for a
 * sign-in: a reload ends the offer.
 */
export const undoOffer = {
  read: (): readonly Restored[] => offered,

  make(restored: readonly Restored[]): void {
    if (restored.length > 0) set(restored)
  },

  clear(): void {
    window.sessionStorage.removeItem(storageKey)
    set([])
  },

  /** Before the page is left for a sign-in. */
  keep(person: string): void {
    if (offered.length === 0) return
    try {
      window.sessionStorage.setItem(storageKey, JSON.stringify({ person, restored: offered, at: Date.now() }))
    } catch {
      // Too much for the browser: the offer ends, as with a reload.
      window.sessionStorage.removeItem(storageKey)
    }
  },

  /** On coming back from it. */
  resume(person: string): void {
    const kept = readStored(window.sessionStorage, storageKey, keptSchema)
    window.sessionStorage.removeItem(storageKey)
    if (kept?.person === person && Date.now() - kept.at < keptMs) set(kept.restored)
  },

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function set(restored: readonly Restored[]): void {
  offered = restored
  listeners.forEach((notify) => notify())
}
