'use client'

import { useSyncExternalStore } from 'react'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { verdictOf, type Known, type VerdictOnOne } from '@/lib/contract/verdict'
import { kindOf } from '@/lib/kinds'
import { refusals, type Refusal } from '@/lib/storage/refusals'
import { useFindings } from './use-findings'
import { useRoleHint } from './use-role-hint'

/** What is to be said of an act on an object. Without one it waits. */
export function useVerdict(act: ConfirmedActName, object: DeletedObject | undefined): VerdictOnOne {
  const { look, checkedAt, looked, properties } = useLook(object)
  const role = useRoleHint(act, object ? [object] : [])
  const refusal = useRefusal(act, object)
  const { hint, wanted } = role ?? { hint: null, wanted: null }
  return {
    ...verdictOf({ act, look, role: hint, refusal }),
    checkedAt,
    wantedRoles: wanted,
    found: typeof look === 'string' ? null : look,
    looked,
    properties,
  }
}

type Look = Pick<VerdictOnOne, 'checkedAt' | 'looked' | 'properties'> & Pick<Known, 'look'>

function useLook(object: DeletedObject | undefined): Look {
  const { data, isError, isPending } = useFindings(object)
  const hasChecks = object === undefined || kindOf(object.kind).checks.length > 0
  const look = isError ? 'failed' : hasChecks && isPending ? 'looking' : (data?.findings ?? [])
  const { checkedAt = null, looked = [], properties = {} } = data ?? {}
  return { look, checkedAt, looked, properties: { ...object?.properties, ...properties } }
}

const none: readonly Refusal[] = []

/** Why Graph refused the act on this very object when it was last tried from this page. */
function useRefusal(act: ConfirmedActName, object: DeletedObject | undefined): Failure | null {
  const known = useSyncExternalStore(refusals.subscribe, refusals.read, () => none)
  const isOfObject = (refusal: Refusal) =>
    refusal.act === act && refusal.id === object?.id && refusal.deletedDateTime === object.deletedDateTime
  return known.find(isOfObject)?.failure ?? null
}
