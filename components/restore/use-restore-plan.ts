'use client'

import { useState } from 'react'
import { useNow } from '@/components/ui/use-clock'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { useRenames } from '@/lib/queries/names/use-renames'
import { useSignInName } from '@/lib/queries/names/use-sign-in-name'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useCompanions } from '@/lib/queries/run/use-companions'
import { useTried, type Tried } from '@/lib/queries/run/use-tried'
import { useAddresses } from './use-addresses'
import { usePicks } from './use-exclusions'

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
  const nameOf = (object: DeletedObject) => {
    if (!free.includes(object)) return undefined
    return one && signInName.isChanged ? signInName.value : renames.nameFor(object)
  }
  // Without those that stay deleted for want of a name.
  const named = free.filter((object) => renames.nameFor(object) !== null)
  const [areCompanionsWanted, setCompanionsWanted] = useState(true)
  const lookedUp = useRestorableCompanions(picks.among(named, nameOf).kept)
  const wanted = [...named, ...(areCompanionsWanted ? lookedUp.companions : [])]
  const { exclusions, kept } = picks.among(wanted, nameOf)
  return {
    tried,
    /** Of a single object that has one. */
    signInName: original === null ? null : signInName,
    renames,
    addresses,
    companions: { ...lookedUp, areWanted: areCompanionsWanted, setWanted: setCompanionsWanted },
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

/** Companions that Graph would refuse to restore are not offered. */
function useRestorableCompanions(objects: readonly DeletedObject[]) {
  const now = useNow()
  const lookedUp = useCompanions(objects)
  const canComeBack = (object: DeletedObject) => blockOf(kindOf(object.kind), 'restore', object, now) === null
  return { ...lookedUp, companions: lookedUp.companions.filter(canComeBack) }
}
