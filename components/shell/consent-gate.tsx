'use client'

import type { ReactNode } from 'react'
import { useMe } from '@/lib/queries/use-me'
import { failureOfError } from '@/lib/queries/query-client'
import { SignInProblem } from './sign-in-pages-later'

/** Signed in is not enough: where the organisation has not allowed the app, nothing behind it can work, and it says so. */
export function ConsentGate({ children }: { children: ReactNode }) {
  const me = useMe()
  const failure = me.error ? failureOfError(me.error) : null
  if (failure?.code !== 'notConsented') return children
  const details = [failure.graphCode, failure.requestId].filter(Boolean).join(', ')
  const problem = failure.graphCode === 'AADSTS50105' ? 'notAssigned' : 'notConsented'
  return <SignInProblem problem={problem} details={details} />
}
