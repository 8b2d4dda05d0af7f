'use client'

import { useSession } from '@/lib/auth/session-provider'
import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { KindSlug } from '@/lib/kinds'
import { pendingAct } from '@/lib/storage/pending-act'
import type { ActRequest } from './use-act-request'

/**
 * Answers a challenge that came in the middle of an act: keeps what is left to do, and leaves for one new sign-in. Returns
 * whether it does. A second challenge for the same act is not answered by itself: it becomes a sentence in the result.
 */
export function useStepUp(kind: KindSlug, { act, isAfterSignIn }: ActRequest) {
  const session = useSession()
  return (outcomes: readonly Outcome[], objects: readonly DeletedObject[], reason: string): boolean => {
    const challenged = new Map(
      outcomes.filter(({ state }) => state === 'needsStepUp').map((outcome) => [outcome.id, outcome]),
    )
    const claims = [...challenged.values()].find((outcome) => outcome.claims)?.claims
    if (challenged.size === 0 || isAfterSignIn || claims === undefined) return false
    pendingAct.keep({ act, kind, reason, objects: objects.filter(({ id }) => challenged.has(id)) })
    // Where leaving fails, the result shows that a sign-in is needed.
    session.signInWithClaims(claims).catch(() => pendingAct.clear())
    return true
  }
}
