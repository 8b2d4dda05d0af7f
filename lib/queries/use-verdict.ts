'use client'

import { useSyncExternalStore } from 'react'
import type { ConfirmedActName } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { verdictOf, type Verdict } from '@/lib/contract/verdict'
import { kindOf } from '@/lib/kinds'
import type { RoleHint } from '@/lib/kinds/kind'
import { refusals, type Refusal } from '@/lib/storage/refusals'
import { useFindings } from './use-findings'
import { useRoleHint } from './use-role-hint'

export type VerdictOnOne = Verdict & {
  /** When it was looked up; null where there was nothing to look up, or it failed. */
  readonly checkedAt: string | null
  readonly wantedRoles: RoleHint | null
}

/** What is to be said of an act on an object. Looks once the object is there: undefined as long as it is not wanted. */
export function useVerdict(act: ConfirmedActName, object: DeletedObject | undefined): VerdictOnOne {
  const query = useFindings(object)
  const role = useRoleHint(act, object ? [object] : [])
  const refusal = useRefusal(act, object)
  const hasChecks = object === undefined || kindOf(object.kind).checks.length > 0
  const look = query.isError ? 'failed' : hasChecks && query.isPending ? 'looking' : (query.data?.findings ?? [])
  return {
    ...verdictOf({ act, look, role: role?.hint ?? null, refusal }),
    checkedAt: query.data?.checkedAt ?? null,
    wantedRoles: role?.wanted ?? null,
  }
}

const none: readonly Refusal[] = []

/** Why Graph refused the act on this very object when it was last tried from this page. */
function useRefusal(act: ConfirmedActName, object: DeletedObject | undefined): Failure | null {
  const known = useSyncExternalStore(refusals.subscribe, refusals.read, () => none)
  const isOfObject = (refusal: Refusal) =>
    refusal.act === act && refusal.id === object?.id && refusal.deletedDateTime === object.deletedDateTime
  return known.find(isOfObject)?.failure ?? null
}
