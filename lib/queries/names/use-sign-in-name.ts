'use client'

import { useState } from 'react'
import { isSignInName } from '@/lib/contract/sign-in-name'
import { mostNamesLike, nameLike } from './name-like'
import { useSettled } from '../use-settled'
import { useNameCheck, type NameCheck } from './use-name-check'

/**
 * The sign-in name to restore with: the old one where it can be had, else the first free one like it, in the domain that new
 * names get where its own is not verified; until a person types. `refused`: names that Graph refused as taken.
 */
export function useSignInName(
  original: string | null,
  { refused, chosenBefore = null }: { refused: readonly string[]; chosenBefore?: string | null },
) {
  const [typed, setTyped] = useState(chosenBefore)
  const originalCheck = asRefused(useNameCheck(original).check, refused)
  const suggestion = useFreeNameLike(typed === null ? originalCheck : undefined, refused)
  const value = typed ?? suggestion ?? original ?? ''
  const isSettled = useSettled(value) === value
  const isValid = isSignInName(value)
  const { check, isChecking, error } = useNameCheck(isValid && isSettled ? value : null)
  return {
    value,
    type: setTyped,
    isValid,
    isChanged: original !== null && value.toLowerCase() !== original.toLowerCase(),
    originalCheck,
    check: isSettled ? asRefused(check, refused) : undefined,
    isChecking: isValid && (!isSettled || isChecking),
    checkError: error,
  }
}

/** The first name like one that cannot be had which nobody has. Null while it is not known. */
function useFreeNameLike(original: NameCheck | undefined, refused: readonly string[]): string | null {
  const [tried, setTried] = useState(0)
  const { first, domain } = original ? alternativesTo(original) : nothing
  const number = first === null ? null : first + tried
  const proposal = original && number !== null ? nameLike(original.signInName, number, domain) : null
  const check = asRefused(useNameCheck(proposal).check, refused)
  if (check?.state === 'taken' && number !== null && number < mostNamesLike) setTried(tried + 1)
  return check?.state === 'free' ? proposal : null
}

/** A name that Graph refused as taken is not called free, whoever has it. */
function asRefused(check: NameCheck | undefined, refused: readonly string[]): NameCheck | undefined {
  const isRefused =
    check?.state === 'free' && refused.some((name) => name.toLowerCase() === check.signInName.toLowerCase())
  return isRefused ? { signInName: check.signInName, state: 'taken' } : check
}

const nothing = { first: null, domain: undefined } as const

/** Which number the first name in the place of one has that cannot be had, and in which domain. */
function alternativesTo(check: NameCheck): { readonly first: number | null; readonly domain: string | undefined } {
  if (check.state === 'taken') return { first: 2, domain: undefined }
  const preferred = check.state === 'unverified' ? check.domains.preferred : null
  return preferred === null ? nothing : { first: 1, domain: preferred }
}
