'use client'

import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { ConfirmedActName } from '@/lib/contract/acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { kindOf } from '@/lib/kinds'
import { needsLook } from '@/lib/kinds/checks-before'
import { lookQueries } from '../look-queries'

/** More are not looked at one by one before a restore, which takes several requests for each. */
const mostLookedAt = 120
/** A look that takes longer keeps nobody from trying. */
const patienceMs = 10_000

type Looks = {
  /** What was found of an object; null where nothing could be looked up. */
  readonly of: (object: DeletedObject) => readonly Finding[] | null
  /** What was read of an object for it. */
  readonly propertiesOf: (object: DeletedObject) => GraphProperties
  readonly isLooking: boolean
}

/** Looks at each of several objects before an act on them. Of a single one `useVerdict` looks at everything. */
export function useLooks(act: ConfirmedActName, objects: readonly DeletedObject[]): Looks {
  // Judged once, when the dialog opens.
  const [looked] = useState(() => {
    const now = new Date()
    return objects.filter((object) => needsLook(act, kindOf(object.kind), object, now))
  })
  const queries = lookQueries(useSession())
  const isTooMany = act === 'restore' && looked.length > mostLookedAt
  const slugs = objects.length > 1 && !isTooMany ? [...new Set(looked.map(({ kind }) => kind))] : []
  const results = useQueries({
    queries: slugs.map((slug) =>
      queries.looks(
        slug,
        act,
        looked.filter(({ kind }) => kind === slug).map(({ id }) => id),
      ),
    ),
  })
  const found = new Map(results.flatMap(({ data }) => data?.looks ?? []).map((look) => [look.id, look]))
  const findingsOf = ({ id }: DeletedObject) => {
    const look = found.get(id)
    return look === undefined || look.failure ? null : look.findings
  }
  const isWanted = new Set(looked.map(({ id }) => id))
  const isPending = results.some((result) => result.isPending)
  return {
    of: (object) => (isWanted.has(object.id) ? findingsOf(object) : []),
    propertiesOf: ({ id }) => found.get(id)?.properties ?? {},
    isLooking: useWithPatience(isPending),
  }
}

/** True as long as something lasts, but not for ever. */
export function useWithPatience(lasts: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return lasts && !isOver
}
