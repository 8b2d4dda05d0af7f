'use client'

import { InteractionStatus } from '@azure/msal-browser'
import { useMsal } from '@azure/msal-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { SessionStart } from '@/lib/auth/session'
import { onSignOutElsewhere } from '@/lib/auth/sign-out-signal'
import { SignedOut, SignInProblem } from './sign-in-pages'
import { forgetTenant } from './sign-out'

type Props = { children: ReactNode; whileStarting: ReactNode }

/** Lets in whoever is signed in; everybody else is taken to Entra once, or told why not. */
export function AuthGate({ children, whileStarting }: Props) {
  const session = useSession()
  const [start, setStart] = useState<SessionStart | null>(null)
  useEffect(() => {
    let isCurrent = true
    void session.start().then((result) => {
      if (isCurrent) setStart(result)
    })
    return () => {
      isCurrent = false
    }
  }, [session])
  const endedElsewhere = useSessionEnded(start?.state === 'signedIn' ? start.account.homeAccountId : null)

  if (endedElsewhere) return <SignedOut />
  switch (start?.state) {
    case undefined:
    case 'leaving':
      return whileStarting
    case 'signedIn':
      return children
    case 'signedOut':
      return <SignedOut />
    case 'failed':
      return <SignInProblem problem={start.problem} details={start.details} />
  }
}

/** Another tab of this browser signed out, or signed in as somebody else: what is shown here is no longer theirs to see. */
function useSessionEnded(homeAccountId: string | null): boolean {
  // Renders again at every event of MSAL; the accounts it hands out may be those from before the last one.
  const { instance, inProgress } = useMsal()
  const isSettled = inProgress === InteractionStatus.None
  const [hasEnded, setEnded] = useState(false)
  useEffect(() => onSignOutElsewhere(() => setEnded(true)), [])
  const isAccountGone =
    homeAccountId !== null &&
    isSettled &&
    !instance.getAllAccounts().some((account) => account.homeAccountId === homeAccountId)
  const isGone = homeAccountId !== null && (hasEnded || isAccountGone)
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!isGone) return
    forgetTenant()
    queryClient.clear()
  }, [isGone, queryClient])
  return isGone
}
