'use client'

import { useState } from 'react'
import type { DeletedObject } from '@/lib/contract/objects'

export type LeaveOut = {
  readonly isLeftOut: (object: DeletedObject) => boolean
  /** Leaves these out of the act, or takes them in again. */
  readonly leaveOut: (objects: readonly DeletedObject[], isLeftOut: boolean) => void
}

/** Which of the objects somebody leaves out: none at first. */
export function useLeaveOut(): LeaveOut {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  return {
    isLeftOut: ({ id }) => left.has(id),
    leaveOut: (objects, isLeftOut) => {
      const ids = new Set(objects.map(({ id }) => id))
      setLeft((before) => new Set([...[...before].filter((id) => !ids.has(id)), ...(isLeftOut ? ids : [])]))
    },
  }
}
