'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Failure } from '@/lib/contract/app-error'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { kindOf } from '@/lib/kinds'
import { needsLook } from '@/lib/kinds/checks-before'
import { createLookRun, isGone } from './look-run'

/** A look that takes longer keeps nobody from trying. */
const patienceMs = 10_000

export type Looks = {
  /** What was found of an object; null where nothing could be looked up, or not yet. */
  readonly of: (object: DeletedObject) => readonly Finding[] | null
  /** Why nothing was found out of an object; undefined where something was, or nobody has looked yet. */
  readonly failureOf: (object: DeletedObject) => Failure | undefined
  /** Whether an object was found to be in the bin no longer. */
  readonly isGone: (object: DeletedObject) => boolean
  /** What was read of an object for it. */
  readonly propertiesOf: (object: DeletedObject) => GraphProperties
  readonly isLooking: boolean
  /** Until when Graph wants us to wait. */
  readonly waitingUntil: Date | null
  readonly goOn: () => void
  readonly stop: () => void
}

/** Looks at each of several objects before an act on them. Of a single one `useVerdict` looks at everything. */
export function useLooks(act: ConfirmedActName, objects: readonly DeletedObject[]): Looks {
  const session = useSession()
  const queryClient = useQueryClient()
  // Judged once, when the dialog opens.
  const [{ run, isWanted }] = useState(() => {
    const now = new Date()
    const isLookedAt = (object: DeletedObject) => needsLook(act, kindOf(object.kind), object, now)
    const looked = objects.length > 1 ? objects.filter(isLookedAt) : []
    return {
      run: createLookRun({ act, objects: looked }, session, queryClient),
      isWanted: new Set(looked.map(({ id }) => id)),
    }
  })
  const { looks, failures, isLooking, waitingUntil } = useSyncExternalStore(run.subscribe, run.read, run.read)
  useEffect(() => {
    run.goOn()
    return run.stop
  }, [run])
  const findingsOf = ({ id }: DeletedObject) => {
    const look = looks.get(id)
    return look === undefined || look.failure ? null : look.findings
  }
  const failureOf = ({ id }: DeletedObject) => looks.get(id)?.failure ?? failures.get(id)
  return {
    of: (object) => (isWanted.has(object.id) ? findingsOf(object) : []),
    failureOf,
    isGone: (object) => {
      const failure = failureOf(object)
      return failure !== undefined && isGone(failure)
    },
    propertiesOf: ({ id }) => looks.get(id)?.properties ?? {},
    isLooking,
    waitingUntil,
    goOn: run.goOn,
    stop: run.stop,
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
