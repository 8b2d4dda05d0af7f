'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { SessionStart } from '@/lib/auth/session'
import { onSignOutElsewhere } from '@/lib/auth/sign-out-signal'
import { SignedOut, SignInProblem } from './sign-in-pages-later'

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
  const endedElsewhere = useSessionEnded()

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

/** Another tab of this browser signed out, or went on as somebody else: what is shown here is no longer theirs to see. */
function useSessionEnded(): boolean {
  const [hasEnded, setEnded] = useState(false)
  const queryClient = useQueryClient()
  useEffect(
    () =>
      onSignOutElsewhere(() => {
        queryClient.clear()
        setEnded(true)
        // It clears each store by its own code, which the first list has no use for.
        void import('./sign-out').then(({ forgetTenant }) => forgetTenant())
      }),
    [queryClient],
  )
  return hasEnded
}
