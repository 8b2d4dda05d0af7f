'use client'

import { useMemo, useState } from 'react'
import type { DeletedObject } from '@/lib/contract/objects'

export type Selection = {
  readonly objects: readonly DeletedObject[]
  readonly size: number
  readonly has: (object: DeletedObject) => boolean
  readonly toggle: (object: DeletedObject) => void
  readonly selectAll: (objects: readonly DeletedObject[]) => void
  readonly clear: () => void
}

type Ticks = ReadonlyMap<string, string | null>
const none: Ticks = new Map()

/**
 * Ticked objects. A tick is for an object as it was deleted then: deleted again since, it is not ticked. It survives refresh,
 * order and new pages; another search starts anew, because ticks that are out of sight are ticks nobody made.
 */
export function useSelection(rows: readonly DeletedObject[], search: string): Selection {
  const [state, setState] = useState({ search, ticks: none })
  const ticks = state.search === search ? state.ticks : none
  const objects = useMemo(() => rows.filter((row) => isTicked(ticks, row)), [rows, ticks])
  return useMemo(
    () => ({
      objects,
      size: objects.length,
      has: (object) => isTicked(ticks, object),
      toggle: (object) => {
        const after = new Map(ticks)
        if (isTicked(ticks, object)) after.delete(object.id)
        else after.set(object.id, object.deletedDateTime)
        setState({ search, ticks: after })
      },
      selectAll: (all) =>
        setState({ search, ticks: new Map(all.map(({ id, deletedDateTime }) => [id, deletedDateTime])) }),
      clear: () => setState({ search, ticks: none }),
    }),
    [objects, ticks, search],
  )
}

function isTicked(ticks: Ticks, { id, deletedDateTime }: DeletedObject): boolean {
  return ticks.has(id) && ticks.get(id) === deletedDateTime
}
