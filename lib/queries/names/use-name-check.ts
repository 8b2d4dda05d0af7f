'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import { domainOf, hasUnverifiedDomain, type Domains } from '@/lib/contract/domains'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { lookQueries } from '../look-queries'

/** Whether a sign-in name can be had: nobody has it, and its domain is verified. */
export type NameCheck =
  | SignInNameCheck
  | { readonly signInName: string; readonly state: 'unverified'; readonly domain: string; readonly domains: Domains }

/** Looks up a sign-in name; of one whose domain is not verified nobody is asked. */
export function useNameCheck(name: string | null) {
  const queries = lookQueries(useSession())
  const domains = useQuery({ ...queries.domains(), enabled: name !== null })
  const isUnverified = name !== null && hasUnverifiedDomain(name, domains.data)
  const isAsked = name !== null && !domains.isPending && !isUnverified
  const query = useQuery(queries.signInNameCheck(isAsked ? name : skipToken))
  const unverified: NameCheck | undefined =
    isUnverified && domains.data
      ? { signInName: name, state: 'unverified', domain: domainOf(name), domains: domains.data }
      : undefined
  const check: NameCheck | undefined = unverified ?? query.data
  return { check, isChecking: name !== null && !isUnverified && query.isPending, error: query.error }
}
