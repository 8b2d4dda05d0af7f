'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { lookQueries } from './look-queries'

/** What stands in the way of an act on the object, looked up now. */
export function useFindings(object: DeletedObject | undefined) {
  const hasChecks = object !== undefined && kindOf(object.kind).checks.length > 0
  return useQuery(lookQueries(useSession()).findings(hasChecks ? object : skipToken))
}
