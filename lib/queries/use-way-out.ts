'use client'

import { useAdminCentre } from '@/lib/auth/admin-centre'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import { useAskAnew } from './use-new-token'

/** What a person can do about a failure of reading: sign in again and come back, or try again. */
export function useWayOut() {
  const session = useSession()
  const askAnew = useAskAnew()
  const { activation } = useAdminCentre()
  return (failure: Failure, readAgain: () => void) => ({
    onRetry: () => askAnew([failure], readAgain),
    onSignIn: () => session.signInWithClaims(failure.claims),
    activationHref: activation,
  })
}
