'use client'

import { useUndoOffer } from '@/lib/queries/run/use-undo-offer'
import { UndoToast } from './undo-toast'

/** What was restored last is on offer to undo, until that is dismissed. */
export function UndoOffer() {
  const run = useUndoOffer()
  return run !== null && <UndoToast run={run} />
}
