'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { leavingEvent } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import { undoOffer } from '@/lib/storage/undo-offer'

/** The run whose restores may be undone, also after a sign-in that came between; null when there is none. */
export function useUndoOffer(): string | null {
  const { personId } = useSession()
  useEffect(() => {
    undoOffer.resume(personId)
    const onLeaving = () => undoOffer.keep(personId)
    window.addEventListener(leavingEvent, onLeaving)
    return () => window.removeEventListener(leavingEvent, onLeaving)
  }, [personId])
  return useSyncExternalStore(undoOffer.subscribe, undoOffer.read, () => null)
}
