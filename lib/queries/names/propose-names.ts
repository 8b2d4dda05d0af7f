import type { SignInNameCheck } from '@/lib/contract/objects'
import { mostNamesLike } from './name-like'
import { applyPattern, plainPattern, type NamePattern } from '@/lib/contract/name-pattern'

/** Somebody who needs another sign-in name. */
export type Unnamed = {
  readonly id: string
  readonly signInName: string
  /** Where it is to be had. */
  readonly domain: string
}

type Circumstances = {
  /** How the names are made of the old ones; else they are like these. */
  readonly pattern?: NamePattern
  /** Names that others of the same act come back with. */
  readonly reserved: readonly string[]
  /** Asks the directory for each of them, in their order. */
  readonly check: (signInNames: readonly string[]) => Promise<readonly SignInNameCheck[]>
}

/** The name for each, or null where none of the tried ones was free. */
export type Proposals = ReadonlyMap<string, string | null>

/**
 * For each the first name made of the old one that is free in the directory, that nobody else of the act comes back with, and that no
 * other one is proposed. What cannot be looked up is not proposed.
 */
export async function proposeNames(
  unnamed: readonly Unnamed[],
  { pattern = plainPattern, reserved, check }: Circumstances,
): Promise<Proposals> {
  const proposed = new Map<string, string | null>()
  const used = new Set(reserved.map(keyOf))
  let waiting = unnamed.map((one) => ({ ...one, number: 1 }))
  while (waiting.length > 0) {
    const tried = waiting.flatMap((one) => {
      const next = nextUnused(one, pattern, used)
      if (next === null) proposed.set(one.id, null)
      else used.add(keyOf(next.name))
      return next === null ? [] : [{ ...one, ...next }]
    })
    const checks = tried.length === 0 ? [] : await check(tried.map(({ name }) => name))
    const again: typeof waiting = []
    tried.forEach((one, index) => {
      const state = checks[index]?.state
      if (state === 'taken') again.push({ ...one, number: one.number + 1 })
      else proposed.set(one.id, state === 'free' ? one.name : null)
    })
    waiting = again
  }
  return proposed
}

function nextUnused(
  { number: first, ...old }: Unnamed & { readonly number: number },
  pattern: NamePattern,
  used: ReadonlySet<string>,
): { readonly name: string; readonly number: number } | null {
  for (let number = first; number <= mostNamesLike; number += 1) {
    const name = applyPattern(pattern, old, number)
    if (name === null) return null
    if (!used.has(keyOf(name))) return { name, number }
  }
  return null
}

function keyOf(signInName: string): string {
  return signInName.toLowerCase()
}
