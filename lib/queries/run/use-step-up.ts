'use client'

import { useSession } from '@/lib/auth/session-provider'
import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { pendingAct } from '@/lib/storage/pending-act'
import type { ActRequest } from './use-act-request'

export type StepUp = {
  /** The objects of the act that wait for a stronger sign-in. */
  readonly waiting: readonly DeletedObject[]
  /**
   * Stores these objects and the dialog, and leaves for the sign-in.
   *
   * @throws AppError when the page cannot be left, and what the browser throws when it has no room for the objects
   */
  readonly go: () => Promise<never>
}

/** What the person has entered in the dialog, and finds there again. */
type Chosen = Pick<ActRequest, 'reason' | 'options' | 'run'>

/**
 * The challenge that came in the middle of an act, or a sign-in that was over, if one was. If all objects wait for it, one new sign-in answers it at
 * once. If some have an outcome already, or the challenge was answered before in this act, the person decides.
 */
export function useStepUp(place: string, { act, isAfterSignIn }: ActRequest) {
  const session = useSession()

  function stepUpOf(outcomes: Iterable<Outcome>, objects: readonly DeletedObject[], chosen: Chosen): StepUp | null {
    const challenged = new Map([...outcomes].filter(({ state }) => state === 'needsStepUp').map((one) => [one.id, one]))
    if (challenged.size === 0) return null
    const waiting = objects.filter(({ id }) => challenged.has(id))
    const claims = [...challenged.values()].find((outcome) => outcome.claims)?.claims
    const go = async () => {
      pendingAct.keep({ act, list: place, person: session.personId, objects: waiting, ...chosen })
      try {
        return await session.signInWithClaims(claims)
      } catch (error) {
        pendingAct.clear()
        throw error
      }
    }
    return { waiting, go }
  }

  return {
    stepUpOf,
    /** Returns whether the page is being left for the sign-in. */
    answerAtOnce(outcomes: readonly Outcome[], objects: readonly DeletedObject[], chosen: Chosen): boolean {
      const stepUp = stepUpOf(outcomes, objects, chosen)
      const hasClaims = outcomes.some(({ claims }) => claims !== undefined)
      if (!stepUp || isAfterSignIn || !hasClaims || stepUp.waiting.length < objects.length) return false
      // If the page cannot be left, the result still says that a sign-in is needed.
      stepUp.go().catch(() => undefined)
      return true
    },
  }
}
