'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import { domainOf, hasUnverifiedDomain } from '@/lib/contract/domains'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { isSignInName } from '@/lib/contract/sign-in-name'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { lookQueries, type NamesWanted } from '../look-queries'
import { useSettled } from '../use-settled'
import { useStable } from '../use-stable'
import {
  plainPattern,
  readPattern,
  writePattern,
  type NamePattern,
  type PatternProblem,
} from '@/lib/contract/name-pattern'
import type { Unnamed } from './propose-names'

export const renameReasons = ['unverified', 'taken'] as const
export type RenameReason = (typeof renameReasons)[number]

/** Somebody who cannot come back under the old sign-in name. */
export type Rename = {
  readonly object: DeletedObject
  readonly reason: RenameReason
  readonly from: string
  /** Null where no free one was found, or the one that was typed is none; undefined as long as it is looked for. */
  readonly to: string | null | undefined
  /** What somebody typed for this one. */
  readonly typed: string | undefined
}

export type Renames = {
  readonly all: readonly Rename[]
  readonly isLooking: boolean
  readonly isWanted: (reason: RenameReason) => boolean
  readonly want: (reason: RenameReason, isWanted: boolean) => void
  readonly of: (object: DeletedObject) => Rename | undefined
  /** The name that an object comes back with; null where it stays deleted for want of one, undefined where it keeps its own. */
  readonly nameFor: (object: DeletedObject) => string | null | undefined
  /** How all the new names are made. */
  readonly pattern: {
    readonly value: string
    readonly problem: PatternProblem | 'unverified' | null
    readonly type: (typed: string) => void
  }
  /** Another name for one of them; null takes it back. */
  readonly typeName: (object: DeletedObject, typed: string | null) => void
  /** Whether another object of the act comes back with this name too. */
  readonly isShared: (name: string) => boolean
}

/** New sign-in names for those of several objects whose old one cannot be had: by one pattern for all of them, or one by one. */
export function useRenames(
  objects: readonly DeletedObject[],
  findingsOf: (object: DeletedObject) => readonly Finding[] | null,
): Renames {
  const [unwanted, setUnwanted] = useState<readonly RenameReason[]>([])
  const [typedNames, setTypedNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [typedPattern, setTypedPattern] = useState(writePattern(plainPattern))
  const needed = objects.flatMap((object) => needOf(object, findingsOf(object) ?? []) ?? [])
  const domains = useQuery({ ...lookQueries(useSession()).domains(), enabled: needed.length > 0 }).data
  const isSettled = useSettled(typedPattern) === typedPattern
  const read = readPattern(typedPattern)
  const pattern = typeof read === 'string' ? plainPattern : read
  const isUnverified = pattern.domain !== null && hasUnverifiedDomain(`x@${pattern.domain}`, domains)
  const problem = typeof read === 'string' ? read : isUnverified ? 'unverified' : null
  const canBeTyped = (name: string) => isSignInName(name) && !hasUnverifiedDomain(name, domains)

  const unnamed = needed.flatMap(({ object, from, domain }): Unnamed[] =>
    domain === null || typedNames.has(object.id) ? [] : [{ id: object.id, signInName: from, domain }],
  )
  const renamed = new Set(needed.map(({ object }) => object.id))
  const reserved = objects.flatMap((object) => {
    const name = typedNames.get(object.id) ?? (renamed.has(object.id) ? null : signInNameOf(object))
    return name === null ? [] : [name]
  })
  const proposals = useProposals({ unnamed, reserved, pattern }, isSettled && problem === null)

  const all = needed.map(({ object, reason, from, domain }): Rename => {
    const typed = typedNames.get(object.id)
    if (typed !== undefined) return { object, reason, from, typed, to: canBeTyped(typed) ? typed : null }
    return { object, reason, from, typed, to: domain === null || problem ? null : proposals.get(object.id) }
  })
  const byId = new Map(all.map((rename) => [rename.object.id, rename]))
  const names = countOf([...reserved, ...all.flatMap(({ typed, to }) => (typed === undefined && to ? to : []))])
  return {
    all,
    isLooking: all.some(({ to }) => to === undefined),
    isWanted: (reason) => !unwanted.includes(reason),
    want: (reason, isWanted) =>
      setUnwanted((before) => [...before.filter((other) => other !== reason), ...(isWanted ? [] : [reason])]),
    of: ({ id }) => byId.get(id),
    nameFor: ({ id }) => {
      const rename = byId.get(id)
      return rename && (unwanted.includes(rename.reason) ? null : (rename.to ?? null))
    },
    pattern: { value: typedPattern, problem, type: setTypedPattern },
    typeName: ({ id }, typed) =>
      setTypedNames((before) => {
        const others = [...before].filter(([other]) => other !== id)
        return new Map(typed === null ? others : [...others, [id, typed]])
      }),
    isShared: (name) => (names.get(name.toLowerCase()) ?? 0) > 1,
  }
}

/**
 * The proposed name of each, undefined as long as it is looked for. Whoever is found to need a name while names are looked for comes
 * next, so that no search begins anew; with another pattern it does at once.
 */
function useProposals(current: NamesWanted, isAsked: boolean): ReadonlyMap<string, string | null> {
  const wanted = useStable(current)
  const [asked, setAsked] = useState(wanted)
  const query = useQuery({
    ...lookQueries(useSession()).proposals(asked),
    enabled: isAsked && asked.unnamed.length > 0,
    placeholderData: keepPreviousData,
  })
  if (asked !== wanted && (!query.isFetching || !isSame(asked.pattern, wanted.pattern))) setAsked(wanted)
  if (!isAsked) return nothing
  const names = query.data && isSame(query.data.pattern, wanted.pattern) ? query.data.names : nothing
  // Whose name could not be looked up gets none.
  return query.isError ? new Map(asked.unnamed.map(({ id }) => [id, names.get(id) ?? null])) : names
}

function isSame(one: NamePattern, other: NamePattern): boolean {
  return writePattern(one) === writePattern(other)
}

const nothing: ReadonlyMap<string, string | null> = new Map()

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return counts
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
