'use client'

import { useState } from 'react'
import { groupsThatExclude, type Exclusion } from '@/lib/contract/exclusions'
import type { DeletedObject } from '@/lib/contract/objects'
import { exclusiveValuesOf } from '@/lib/kinds/exclusive-values'

export type Exclusions = {
  readonly groups: readonly Exclusion[]
  readonly isPicked: (object: DeletedObject) => boolean
  /** Whoever cannot come back together with the picked one is picked no longer. */
  readonly pick: (object: DeletedObject, isPicked: boolean, group: Exclusion) => void
}

/** Which of the objects that exclude each other come back: none of them until somebody says so. */
export function usePicks() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const isPicked = ({ id }: DeletedObject) => picked.has(id)
  const pick: Exclusions['pick'] = ({ id }, isWanted, { excludedBy }) =>
    setPicked((before) => {
      const others = [...before].filter((other) => other !== id && !excludedBy(id).has(other))
      return new Set(isWanted ? [...others, id] : others)
    })
  return {
    /** How things stand for these objects, some of which come back with a new sign-in name. */
    among: (objects: readonly DeletedObject[], newNameOf: (object: DeletedObject) => string | null | undefined) => {
      const groups = groupsThatExclude(objects, (object) => valuesAfter(object, newNameOf(object)))
      const undecided = new Set(groups.flatMap((group) => group.objects))
      const kept = objects.filter((object) => !undecided.has(object) || isPicked(object))
      return { exclusions: { groups, isPicked, pick } satisfies Exclusions, kept }
    },
  }
}

function valuesAfter(object: DeletedObject, newName: string | null | undefined) {
  const values = exclusiveValuesOf(object)
  if (!newName) return values
  return values.map((one) => (one.property === 'userPrincipalName' ? { ...one, value: newName } : one))
}
