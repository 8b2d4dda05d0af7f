'use client'

import { useSession } from '@/lib/auth/session-provider'
import { isAboutRights, type Failure } from '@/lib/contract/app-error'
import { useNewToken } from './use-new-token'

/**
 * What a person can do about a failure of reading: sign in again and come back, or try again. Where rights were missing that
 * asks for a new token first, as a role that was activated meanwhile counts only in a new one.
 */
export function useWayOut() {
  const session = useSession()
  const getNewToken = useNewToken()
  return (failure: Failure, readAgain: () => void) => ({
    onRetry: async () => {
      if (isAboutRights(failure)) await getNewToken()
      readAgain()
    },
    onSignIn: () => session.signInWithClaims(failure.claims),
  })
}
