import * as z from 'zod/mini'
import { actOptionsSchema, confirmedActNames } from '@/lib/contract/confirmed-acts'
import { deletedObjectSchema } from '@/lib/contract/objects'
import { readStored } from './stored-json'

const storageKey = 'entra-recycle-bin.pending-act'
/** A sign-in that takes longer was abandoned, and what was confirmed before it is stale. */
const keptMs = 15 * 60 * 1000

const pendingActSchema = z.object({
  act: z.enum(confirmedActNames),
  /** The list it was asked for from. */
  list: z.string(),
  /** Object id of the person who was about to; nobody else is asked to go on with it. */
  person: z.string(),
  objects: z.array(deletedObjectSchema),
  reason: z.string(),
  options: actOptionsSchema,
  /** The run that it goes on with. */
  run: z.optional(z.string()),
  at: z.number(),
})
export type PendingAct = z.infer<typeof pendingActSchema>

/**
 * What a person was about to do when Entra asked for a new sign-in. Coming back opens the same dialog again; it never acts by
 * itself, and a permanent delete has to be typed anew.
 */
export const pendingAct = {
  keep(pending: Omit<PendingAct, 'at'>): void {
    window.sessionStorage.setItem(storageKey, JSON.stringify({ ...pending, at: Date.now() }))
  },

  read(list: string, person: string): PendingAct | null {
    // Pages are rendered on the server too, where nobody is about to do anything.
    if (typeof window === 'undefined') return null
    const pending = readStored(window.sessionStorage, storageKey, pendingActSchema)
    const isUsable = pending?.list === list && pending.person === person && Date.now() - pending.at < keptMs
    return isUsable ? pending : null
  },

  clear(): void {
    window.sessionStorage.removeItem(storageKey)
  },
}
