'use client'

import { useMemo, useState } from 'react'
import type { DeletedObject } from '@/lib/contract/objects'

export type Selection = {
  readonly objects: readonly DeletedObject[]
  readonly size: number
  readonly has: (id: string) => boolean
  readonly toggle: (object: DeletedObject) => void
  readonly selectAll: (objects: readonly DeletedObject[]) => void
  readonly clear: () => void
}

/**
 * Ticked objects. Kept by id, so a tick survives refresh and new pages, and each as it was shown when it was ticked. What has
 * left the list is no longer counted.
 */
export function useSelection(rows: readonly DeletedObject[]): Selection {
  const [ticked, setTicked] = useState<ReadonlyMap<string, DeletedObject>>(new Map())
  const objects = useMemo(() => rows.filter(({ id }) => ticked.has(id)), [rows, ticked])
  return useMemo(
    () => ({
      objects,
      size: objects.length,
      has: (id) => ticked.has(id),
      toggle: (object) =>
        setTicked((before) => {
          const after = new Map(before)
          if (!after.delete(object.id)) after.set(object.id, object)
          return after
        }),
      selectAll: (all) => setTicked(new Map(all.map((object) => [object.id, object]))),
      clear: () => setTicked(new Map()),
    }),
    [objects, ticked],
  )
}
