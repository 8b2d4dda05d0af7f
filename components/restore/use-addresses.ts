'use client'

import { useState } from 'react'
import type { ActTarget } from '@/lib/contract/acts'
import type { Finding, Holder } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'

/** A mail address that somebody else has now. */
export type TakenAddress = { readonly object: DeletedObject; readonly value: string; readonly holder: Holder }

export type Addresses = {
  readonly taken: readonly TakenAddress[]
  /** How many objects may have taken addresses which nobody can name. */
  readonly unknown: number
  readonly areLeft: boolean
  readonly leave: (areLeft: boolean) => void
  /** The option for one of the objects: none for those which keep all that they have. */
  readonly optionFor: (object: DeletedObject) => ActTarget['options']
}

/**
 * Whether objects come back without the mail addresses that others have now. Ticked beforehand where these are known, because
 * Graph refuses otherwise; and asked for where they cannot be named.
 */
export function useAddresses(
  objects: readonly DeletedObject[],
  findingsOf: (object: DeletedObject) => readonly Finding[] | null,
  { isRefused, areLeftBefore }: { readonly isRefused: boolean; readonly areLeftBefore: boolean | null },
): Addresses {
  const [chosen, choose] = useState(areLeftBefore)
  const able = objects.filter(({ kind }) => kindOf(kind).restore.options.includes('autoReconcileProxyConflict'))
  const ableIds = new Set(able.map(({ id }) => id))
  const findingOf = (object: DeletedObject) => findingsOf(object)?.find(({ check }) => check === 'proxyAddresses')
  const taken = able.flatMap((object) =>
    (findingOf(object)?.verdict === 'choice' ? (findingOf(object)?.taken ?? []) : []).map((one) => ({
      object,
      ...one,
    })),
  )
  const isUnknown = (object: DeletedObject) =>
    findingsOf(object) === null || findingOf(object)?.verdict === 'unread' || (isRefused && taken.length === 0)
  const areLeft = chosen ?? (taken.length > 0 || isRefused)
  const idsOfTaken = new Set(taken.map(({ object }) => object.id))
  const isConcerned = (object: DeletedObject) => idsOfTaken.has(object.id) || isUnknown(object)
  return {
    taken,
    unknown: able.filter(isUnknown).length,
    areLeft,
    leave: choose,
    optionFor: (object) =>
      areLeft && ableIds.has(object.id) && isConcerned(object) ? { autoReconcileProxyConflict: true } : {},
  }
}
