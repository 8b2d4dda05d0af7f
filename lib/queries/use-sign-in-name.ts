'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import { isSignInName } from '@/lib/contract/sign-in-name'
import { objectQueries } from './object-queries'

const settleMs = 400
const highestNumber = 20

/** The sign-in name to restore with: the old one where it is free, else the first free one like it, until a person types. */
export function useSignInName(original: string | null) {
  const [typed, setTyped] = useState<string | null>(null)
  const originalCheck = useCheck(original)
  const suggestion = useFreeNameLike(original, originalCheck.data?.state === 'taken' && typed === null)
  const value = typed ?? suggestion ?? original ?? ''
  const settled = useSettled(value)
  const isSettled = settled === value
  const isValid = isSignInName(value)
  const valueCheck = useCheck(isValid && isSettled ? value : null)
  return {
    value,
    type: setTyped,
    isValid,
    isChanged: original !== null && value.toLowerCase() !== original.toLowerCase(),
    originalCheck: originalCheck.data,
    check: isSettled ? valueCheck.data : undefined,
    isChecking: isValid && (!isSettled || valueCheck.isPending),
    checkError: valueCheck.error,
  }
}

function useCheck(name: string | null) {
  const session = useSession()
  return useQuery(objectQueries(session).signInNameCheck(name ?? skipToken))
}

/** "name2@domain" for "name@domain", or the first higher number that nobody has. Null while it is not known. */
function useFreeNameLike(name: string | null, isWanted: boolean): string | null {
  const [number, setNumber] = useState(2)
  const at = name?.lastIndexOf('@') ?? -1
  const proposal = name !== null && isWanted ? `${name.slice(0, at)}${number}${name.slice(at)}` : null
  const check = useCheck(proposal)
  if (proposal !== null && check.data?.state === 'taken' && number < highestNumber) setNumber(number + 1)
  return check.data?.state === 'free' ? proposal : null
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
