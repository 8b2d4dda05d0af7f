'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import { objectQueries } from './object-queries'

const settleMs = 400
const signInName = /^[^\s@]{1,64}@[^\s@]{1,48}$/

/** The sign-in name to restore with: the old one where it is free, else the first free one like it, until a person types. */
export function useSignInName(original: string | null) {
  const session = useSession()
  const queries = objectQueries(session)
  const [typed, setTyped] = useState<string | null>(null)
  const [candidate, setCandidate] = useState(2)
  const originalCheck = useQuery({ ...queries.signInNameCheck(original ?? ''), enabled: original !== null })
  const isTaken = originalCheck.data?.state === 'taken'
  const proposal = original === null ? '' : nameLike(original, candidate)
  const proposalCheck = useQuery({ ...queries.signInNameCheck(proposal), enabled: isTaken && typed === null })
  if (proposalCheck.data?.state === 'taken' && candidate < 20) setCandidate(candidate + 1)
  const suggestion = proposalCheck.data?.state === 'free' ? proposal : null

  const value = typed ?? suggestion ?? original ?? ''
  const settled = useSettled(value)
  const isValid = signInName.test(value)
  const valueCheck = useQuery({ ...queries.signInNameCheck(settled), enabled: isValid && settled === value })
  return {
    value,
    type: setTyped,
    isValid,
    isChanged: original !== null && value.toLowerCase() !== original.toLowerCase(),
    originalCheck: originalCheck.data,
    check: settled === value ? valueCheck.data : undefined,
    isChecking: isValid && (settled !== value || valueCheck.isPending),
    checkError: valueCheck.error,
  }
}

/** "name2@domain" for the name "name@domain". */
function nameLike(name: string, number: number): string {
  const at = name.lastIndexOf('@')
  return `${name.slice(0, at)}${number}${name.slice(at)}`
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
