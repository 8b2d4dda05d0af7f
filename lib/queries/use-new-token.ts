'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import { isAboutRights, type Failure } from '@/lib/contract/app-error'
import { countGroups } from './list/count-groups'
import { objectQueries } from './object-queries'

/**
 * Asks Entra for a new token and reads anew what the person may do. The one at hand says which roles were active when it was
 * issued, and the server goes on with what it once got for it. Source: "Activate a Microsoft Entra role in PIM": an active
 * assignment is there within seconds, but "application access may not immediately reflect" it.
 *
 * @throws AppError `stepUp` or `signInFailed`: the page is never left
 */
export function useNewToken(): () => Promise<void> {
  const session = useSession()
  const queryClient = useQueryClient()
  return async () => {
    await session.getAccessToken({ forceRefresh: true, stay: true })
    const queries = objectQueries(session)
    for (const group of countGroups) void queryClient.invalidateQueries(queries.counts(group))
    await queryClient.invalidateQueries(queries.me())
  }
}

/**
 * Reads again. Where rights were missing it asks for a new token first, as a role that was activated meanwhile counts only in a
 * new one.
 *
 * @throws as `useNewToken`
 */
export function useAskAnew() {
  const getNewToken = useNewToken()
  return async (failures: readonly Failure[], readAgain: () => unknown): Promise<void> => {
    if (failures.some(isAboutRights)) await getNewToken()
    await readAgain()
  }
}
