'use client'

import { useSession } from '@/lib/auth/session-provider'
import { intendedIncidents } from '@/lib/storage/intended-incidents'
import { keptTicks } from '@/lib/storage/kept-ticks'
import { pendingAct } from '@/lib/storage/pending-act'
import { recentActs } from '@/lib/storage/recent-acts'
import { undoOffer } from '@/lib/storage/undo-offer'

/** Clears what this browser stores of the tenant. What is only in memory ends with the page. */
export function forgetTenant(): void {
  recentActs.clear()
  intendedIncidents.clear()
  pendingAct.clear()
  keptTicks.clear()
  undoOffer.clear()
}

export function useSignOut(): () => void {
  const session = useSession()
  return () => {
    forgetTenant()
    void session.signOut()
  }
}
