import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Failure } from '@/lib/contract/app-error'
import { objectsPerLook } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { findingsKey, lookAtBatch } from '../look-queries'
import { waitUnlessStopped } from '../wait-unless-stopped'
import { batchesOf, lookInBatches, type Look } from './look-in-batches'

/** How far the look at many objects is. */
type LookState = {
  readonly looks: ReadonlyMap<string, Look>
  /** Why nothing could be found out, by object id. */
  readonly failures: ReadonlyMap<string, Failure>
  readonly isLooking: boolean
  readonly waitingUntil: Date | null
}

/** The look at many objects, which can be stopped and gone on with at any time. */
export type LookRun = {
  readonly read: () => LookState
  readonly subscribe: (listener: () => void) => () => void
  /** Looks at what there is no answer for yet. */
  readonly goOn: () => void
  /** Sends nothing more and waits for nothing. */
  readonly stop: () => void
}

type Of = { readonly act: ConfirmedActName; readonly objects: readonly DeletedObject[] }

/** For as long an answer is good for the next dialog too. */
const freshMs = 60_000

/** Thousands of objects take a while to be shown, so answers that come close together are shown together. */
const toldEveryMs = 150

/** Answers are kept by object, so that whoever chooses others the next time does not look at all of them again. */
export function createLookRun({ act, objects }: Of, session: Session, queryClient: QueryClient): LookRun {
  const keyOf = ({ kind, id, deletedDateTime }: DeletedObject) =>
    [...findingsKey(kind, id), 'before', act, deletedDateTime] as const
  const objectOf = new Map(objects.map((object) => [object.id, object]))
  const listeners = new Set<() => void>()
  let control: AbortController | null = null
  let telling: ReturnType<typeof setTimeout> | undefined
  let state: LookState = {
    looks: new Map(objects.flatMap((object) => known(object))),
    failures: new Map(),
    isLooking: false,
    waitingUntil: null,
  }
  state = { ...state, isLooking: isAnythingLeft() }

  function known(object: DeletedObject): [string, Look][] {
    const cached = queryClient.getQueryState<Look>(keyOf(object))
    const isFresh = cached && !cached.isInvalidated && Date.now() - cached.dataUpdatedAt < freshMs
    return isFresh && cached.data ? [[object.id, cached.data]] : []
  }

  function isAnythingLeft(): boolean {
    return objects.some(({ id }) => isUnanswered(state.looks.get(id)))
  }

  function set(change: Partial<LookState>): void {
    state = { ...state, ...change }
    tell()
  }

  function tell(): void {
    clearTimeout(telling)
    telling = undefined
    for (const listener of listeners) listener()
  }

  function keep(looks: readonly Look[]): void {
    const failures = new Map(state.failures)
    for (const look of looks) {
      failures.delete(look.id)
      const object = objectOf.get(look.id)
      if (object && !isUnanswered(look)) queryClient.setQueryData(keyOf(object), look)
    }
    state = { ...state, looks: new Map([...state.looks, ...looks.map((look) => [look.id, look] as const)]), failures }
    telling ??= setTimeout(tell, toldEveryMs)
  }

  function goOn(): void {
    stop()
    const left = objects.filter(({ id }) => isUnanswered(state.looks.get(id)))
    if (left.length === 0) return set({ isLooking: false })
    const { signal } = (control = new AbortController())
    set({ isLooking: true, failures: new Map() })
    const looking = lookInBatches(batchesOf(left, objectsPerLook[act]), {
      ask: (batch) => lookAtBatch(session, act, batch, signal),
      onLooks: keep,
      onFailed: ({ ids }, failure) =>
        set({ failures: new Map([...state.failures, ...ids.map((id) => [id, failure] as const)]) }),
      onWaiting: (seconds) => {
        if (!signal.aborted) set({ waitingUntil: seconds === null ? null : new Date(Date.now() + seconds * 1000) })
      },
      wait: (seconds) => waitUnlessStopped(seconds, signal),
      signal,
    })
    void looking.then(() => signal.aborted || set({ isLooking: false }))
  }

  function stop(): void {
    control?.abort()
    if (state.isLooking || state.waitingUntil) set({ isLooking: false, waitingUntil: null })
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    goOn,
    stop,
  }
}

/** What can be asked again: what is gone from the bin stays gone. */
function isUnanswered(look: Look | undefined): boolean {
  return look === undefined || (look.failure !== undefined && !isGone(look.failure))
}

/** The object is in the bin no longer. */
export function isGone({ code }: Failure): boolean {
  return code === 'alreadyRestored' || code === 'alreadyGone' || code === 'leftBin'
}
