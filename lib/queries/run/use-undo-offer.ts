'use client'

import { useSyncExternalStore } from 'react'
import { undoOffer, type Restored } from '@/lib/storage/undo-offer'

const none: readonly Restored[] = []

/** What was restored last and may be undone; empty when there is nothing. */
export function useUndoOffer(): readonly Restored[] {
  return useSyncExternalStore(undoOffer.subscribe, undoOffer.read, () => none)
}
