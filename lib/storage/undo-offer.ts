import type { DeletedObject } from '@/lib/contract/objects'

/** Something that came back; without a receipt it cannot be deleted again from here. */
export type Restored = { readonly object: DeletedObject; readonly receipt: string | null }

let offered: readonly Restored[] = []
const listeners = new Set<() => void>()

/** What was restored last, while it is on offer to undo that. Kept by the page only: a reload ends the offer. */
export const undoOffer = {
  read: (): readonly Restored[] => offered,

  make(restored: readonly Restored[]): void {
    if (restored.length > 0) set(restored)
  },

  clear: (): void => set([]),

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function set(restored: readonly Restored[]): void {
  offered = restored
  listeners.forEach((notify) => notify())
}
