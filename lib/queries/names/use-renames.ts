'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import { domainOf } from '@/lib/contract/domains'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { lookQueries } from '../look-queries'
import type { Unnamed } from './propose-names'

export const renameReasons = ['unverified', 'taken'] as const
export type RenameReason = (typeof renameReasons)[number]

/** Somebody who cannot come back under the old sign-in name. */
export type Rename = {
  readonly object: DeletedObject
  readonly reason: RenameReason
  readonly from: string
  /** Null where no free one was found. */
  readonly to: string | null
}

export type Renames = {
  readonly all: readonly Rename[]
  readonly isLooking: boolean
  readonly isWanted: (reason: RenameReason) => boolean
  readonly want: (reason: RenameReason, isWanted: boolean) => void
  /** The name that an object comes back with; null where it stays deleted for want of one, undefined where it keeps its own. */
  readonly nameFor: (object: DeletedObject) => string | null | undefined
}

/** New sign-in names for those of several objects whose old one cannot be had: one choice for all that have one reason. */
export function useRenames(
  objects: readonly DeletedObject[],
  findingsOf: (object: DeletedObject) => readonly Finding[] | null,
): Renames {
  const [unwanted, setUnwanted] = useState<readonly RenameReason[]>([])
  const needed = objects.flatMap((object) => needOf(object, findingsOf(object) ?? []) ?? [])
  const unnamed = needed.flatMap(({ object, from, domain }): Unnamed[] =>
    domain === null ? [] : [{ id: object.id, signInName: from, domain }],
  )
  const renamed = new Set(needed.map(({ object }) => object.id))
  const reserved = objects.flatMap((object) => (renamed.has(object.id) ? [] : (signInNameOf(object) ?? [])))
  const proposals = useQuery({
    ...lookQueries(useSession()).proposals(unnamed, reserved),
    enabled: unnamed.length > 0,
  })
  const all = needed.map(({ object, reason, from }) => ({
    object,
    reason,
    from,
    to: proposals.data?.get(object.id) ?? null,
  }))
  return {
    all,
    isLooking: unnamed.length > 0 && proposals.isPending,
    isWanted: (reason) => !unwanted.includes(reason),
    want: (reason, isWanted) =>
      setUnwanted((before) => [...before.filter((other) => other !== reason), ...(isWanted ? [] : [reason])]),
    nameFor: ({ id }) => {
      const rename = all.find(({ object }) => object.id === id)
      return rename && (unwanted.includes(rename.reason) ? null : rename.to)
    },
  }
}

type Need = {
  readonly object: DeletedObject
  readonly reason: RenameReason
  readonly from: string
  readonly domain: string | null
}

function needOf(object: DeletedObject, findings: readonly Finding[]): Need | null {
  const from = signInNameOf(object)
  const inTheWay = findings.filter(({ verdict }) => verdict === 'choice')
  if (from === null) return null
  const unverified = inTheWay.find(({ check }) => check === 'signInDomain')
  if (unverified) return { object, reason: 'unverified', from, domain: unverified.domain?.preferred ?? null }
  const isTaken = inTheWay.some(({ check }) => check === 'signInName')
  return isTaken ? { object, reason: 'taken', from, domain: domainOf(from) } : null
}
