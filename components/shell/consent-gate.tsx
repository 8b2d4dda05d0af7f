'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import { objectQueries } from '@/lib/queries/object-queries'
import { failureOfError } from '@/lib/queries/query-client'
import { SignInProblem } from './sign-in-pages'

/** Signed in is not enough: where the organisation has not allowed the app, nothing behind it can work, and it says so. */
export function ConsentGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const me = useQuery(useMemo(() => objectQueries(session), [session]).me())
  const failure = me.error ? failureOfError(me.error) : null
  if (failure?.code !== 'notConsented') return children
  const details = [failure.graphCode, failure.requestId].filter(Boolean).join(', ')
  const problem = failure.graphCode === 'AADSTS50105' ? 'notAssigned' : 'notConsented'
  return <SignInProblem problem={problem} details={details} />
}
