'use client'

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import { isKindSlug, kindOf, type KindSlug } from '@/lib/kinds'
import { objectQueries } from './object-queries'

/** What stands in the way of an act on the object, looked up now. */
export function useFindings(object: DeletedObject | undefined) {
  const session = useSession()
  const hasChecks = object !== undefined && isKindSlug(object.kind) && kindOf(object.kind).checks.length > 0
  const none = { id: '', deletedDateTime: null, kind: '', displayName: null, properties: {} }
  return useQuery({
    ...objectQueries(session).findings((object?.kind ?? '') as KindSlug, object ?? none),
    enabled: hasChecks,
  })
}
