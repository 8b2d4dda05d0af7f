'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { leavingEvent } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import { undoOffer, type Restored } from '@/lib/storage/undo-offer'

const none: readonly Restored[] = []

/** What was restored last and may be undone, also after a sign-in that came between; empty when there is nothing. */
export function useUndoOffer(): readonly Restored[] {
  const { personId } = useSession()
  useEffect(() => {
    undoOffer.resume(personId)
    const onLeaving = () => undoOffer.keep(personId)
    window.addEventListener(leavingEvent, onLeaving)
    return () => window.removeEventListener(leavingEvent, onLeaving)
  }, [personId])
  return useSyncExternalStore(undoOffer.subscribe, undoOffer.read, () => none)
}
