'use client'

import { useSyncExternalStore } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import { intendedIncidents } from '@/lib/storage/intended-incidents'

/** Which incidents the person marked as intended, and how to mark one. */
export function useIntendedIncidents() {
  const { personId } = useSession()
  useSyncExternalStore(intendedIncidents.subscribe, intendedIncidents.snapshot, () => null)
  const ids = typeof window === 'undefined' ? [] : intendedIncidents.read(personId)
  return {
    isIntended: (id: string) => ids.includes(id),
    mark: (id: string, isIntended: boolean) => intendedIncidents.mark(personId, id, isIntended),
  }
}
