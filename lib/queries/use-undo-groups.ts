'use client'

import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { missingForUndo, undoNeeds, type UndoNeeds } from '@/lib/kinds/undo-needs'
import { useMe } from './use-me'

/** Objects whose restore takes the same to be undone, and what of that nobody has consented to. */
export type UndoGroup = {
  readonly needs: UndoNeeds
  readonly objects: readonly DeletedObject[]
  readonly missing: readonly string[]
}

/** What it takes to undo the restore of these objects; those that cannot be deleted again from here are left out. */
export function useUndoGroups(objects: readonly DeletedObject[]): readonly UndoGroup[] {
  const permissions = useMe().data?.permissions
  const groups = new Map<string, UndoGroup & { readonly objects: DeletedObject[] }>()
  for (const object of objects) {
    const needs = undoNeeds(kindOf(object.kind), object.properties)
    if (needs === null) continue
    const key = JSON.stringify(needs)
    const known = groups.get(key)
    if (known) known.objects.push(object)
    else {
      const missing = permissions === undefined ? [] : missingForUndo(needs, permissions)
      groups.set(key, { needs, missing, objects: [object] })
    }
  }
  return [...groups.values()]
}
