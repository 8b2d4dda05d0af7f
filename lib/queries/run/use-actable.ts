'use client'

import { useState } from 'react'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import type { Operation } from '@/lib/kinds/kind'

/** Parts chosen objects into those an act can be tried on and those of which Graph is known to refuse it. */
export function useActable(act: Exclude<Operation, 'read'>, objects: readonly DeletedObject[]) {
  // Judged once, when the dialog opens: what a person confirms must not change under their eyes.
  const [parted] = useState(() => {
    const now = new Date()
    const isBlocked = (object: DeletedObject) => blockOf(kindOf(object.kind), act, object, now) !== null
    return { free: objects.filter((object) => !isBlocked(object)), blocked: objects.filter(isBlocked) }
  })
  return parted
}
