'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { ActName } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { KindSlug } from '@/lib/kinds'
import { pendingAct } from '@/lib/storage/pending-act'

/** What a person asked for and has not confirmed yet. */
export type ActRequest = {
  readonly act: ActName
  readonly objects: readonly DeletedObject[]
  readonly reason: string
  /** It was confirmed once, and Entra asked for a new sign-in. Nothing was done; it has to be confirmed again. */
  readonly isAfterSignIn: boolean
}

/** The dialog that is open over a list or an object; after a step-up sign-in the one that was open before it. */
export function useActRequest(kind: KindSlug) {
  const [request, setRequest] = useState<ActRequest | null>(null)
  const resume = useEffectEvent(() => {
    const pending = pendingAct.take(kind)
    if (pending) setRequest({ ...pending, isAfterSignIn: true })
  })
  useEffect(() => resume(), [kind])
  return {
    request,
    ask: (act: ActName, objects: readonly DeletedObject[]) =>
      setRequest({ act, objects, reason: '', isAfterSignIn: false }),
    close: () => setRequest(null),
  }
}
