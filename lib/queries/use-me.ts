'use client'

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import { objectQueries } from './object-queries'

/** Who is signed in and what is known of their rights. */
export function useMe() {
  const session = useSession()
  return useQuery(objectQueries(session).me())
}
