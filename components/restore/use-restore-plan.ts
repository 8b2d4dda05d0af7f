'use client'

import { useState } from 'react'
import { useNow } from '@/components/ui/use-clock'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { useRenames } from '@/lib/queries/names/use-renames'
import { useSignInName } from '@/lib/queries/names/use-sign-in-name'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useCompanions } from '@/lib/queries/run/use-companions'
import { useTried, type Tried } from '@/lib/queries/run/use-tried'
import { useAddresses } from './use-addresses'
import { usePicks } from './use-exclusions'
import { useLeaveOut } from './use-leave-out'

export type RestorePlan = ReturnType<typeof useRestorePlan>

const nobody: readonly DeletedObject[] = []

/**
 * What a restore is tried on, and with which choices: those from before a new sign-in, where there was one. `conflict`: what Graph
 * refused the last try for.
 */
export function useRestorePlan({ objects, options: before = {} }: ActRequest, conflict: Outcome | null) {
  const tried = useTried('restore', objects)
  const { one, free, findingsOf } = tried
  const [refusedNames, setRefusedNames] = useState<readonly string[]>([])
  const original = one ? signInNameOf(one) : null
  const signInName = useSignInName(original, {
    refused: refusedNames,
    chosenBefore: before.newUserPrincipalName ?? null,
  })
  const renames = useRenames(one ? nobody : free, findingsOf)
  const addresses = useAddresses(free, findingsOf, {
    isRefused: conflict?.conflicts?.includes('proxyAddresses') === true,
    areLeftBefore: before.autoReconcileProxyConflict ?? null,
  })
  const picks = usePicks()
  const leftOut = useLeaveOut()
  const tryable = new Set(free)
  const nameOf = (object: DeletedObject) => {
    if (!tryable.has(object)) return undefined
    return one && signInName.isChanged ? signInName.value : renames.nameFor(object)
  }
  // Without those that stay deleted for want of a name.
  const named = free.filter((object) => !leftOut.isLeftOut(object) && renames.nameFor(object) !== null)
  const companions = useRestorableCompanions(tried.candidates, new Set(picks.among(named, nameOf).kept))
  const wanted = [...named, ...companions.chosen.filter((object) => !leftOut.isLeftOut(object))]
  const { exclusions, kept } = picks.among(wanted, nameOf)
  return {
    tried,
    /** Of a single object that has one. */
    signInName: original === null ? null : signInName,
    renames,
    addresses,
    companions,
    leftOut,
    exclusions,
    chosen: kept,
    hasUnreadNames: !one && free.some((object) => isNameUnread(object, tried)),
    optionsOf: (object: DeletedObject): ActTarget['options'] => {
      const newUserPrincipalName = nameOf(object)
      return { ...(newUserPrincipalName && { newUserPrincipalName }), ...addresses.optionFor(object) }
    },
    /** What a refusal tells beyond any look. */
    learn: ({ conflicts }: Outcome) => {
      if (conflicts?.includes('userPrincipalName')) setRefusedNames((before) => [...before, signInName.value])
    },
  }
}

function isNameUnread(object: DeletedObject, { findingsOf }: Tried): boolean {
  if (!kindOf(object.kind).restore.options.includes('newUserPrincipalName')) return false
  const findings = findingsOf(object)
  return findings === null || findings.some(({ check, verdict }) => check === 'signInName' && verdict === 'unread')
}

export type CompanionPlan = ReturnType<typeof useRestorableCompanions>
/** Companions of one kind. */
export type CompanionsOfKind = CompanionPlan extends { groups: readonly (infer One)[] } ? One : never

/** Whose companions come back too. Those that Graph would refuse to restore are not offered. */
function useRestorableCompanions(objects: readonly DeletedObject[], kept: ReadonlySet<DeletedObject>) {
  const now = useNow()
  const [unwanted, setUnwanted] = useState<readonly KindSlug[]>([])
  const canComeBack = (object: DeletedObject) => blockOf(kindOf(object.kind), 'restore', object, now) === null
  const groups = useCompanions(objects, (object) => kept.has(object)).map((group) => ({
    ...group,
    companions: group.companions.filter(canComeBack),
    isWanted: !unwanted.includes(group.kind),
  }))
  return {
    groups,
    isLooking: groups.some(({ isLooking }) => isLooking),
    chosen: groups.flatMap(({ isWanted, companions }) => (isWanted ? companions : [])),
    want: (kind: KindSlug, isWanted: boolean) =>
      setUnwanted((before) => [...before.filter((other) => other !== kind), ...(isWanted ? [] : [kind])]),
  }
}
