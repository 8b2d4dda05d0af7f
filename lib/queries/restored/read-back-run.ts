import type { Session } from '@/lib/auth/session'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { objectsPerReadBack, restoredObjectsSchema, type RestoredObject } from '@/lib/contract/restored'
import { liveChecksOf } from '@/lib/kinds/live-checks'
import { readApi } from '../api'
import { batchesOf, lookInBatches } from '../run/look-in-batches'
import { waitUnlessStopped } from '../wait-unless-stopped'

type Of = Pick<DeletedObject, 'kind' | 'id'>

/** What is known by now of objects that came back. */
type ReadBackState = {
  readonly answers: ReadonlyMap<string, RestoredObject>
  /** Why nothing was answered, by object id. */
  readonly failures: ReadonlyMap<string, Failure>
  readonly isReading: boolean
  readonly waitingUntil: Date | null
  /** When the last answer came. */
  readonly lookedAt: Date | null
}

export type ReadBackRun = {
  readonly read: () => ReadBackState
  readonly subscribe: (listener: () => void) => () => void
  /** Reads these, and nothing else any more. */
  readonly look: (objects: readonly Of[]) => void
  readonly stop: () => void
}

/** Reads objects back in batches, as often as it is asked to; an older answer stays until there is a newer one. */
export function createReadBackRun(session: Session): ReadBackRun {
  const listeners = new Set<() => void>()
  let control: AbortController | null = null
  let state: ReadBackState = {
    answers: new Map(),
    failures: new Map(),
    isReading: false,
    waitingUntil: null,
    lookedAt: null,
  }

  function set(change: Partial<ReadBackState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function keep(objects: readonly RestoredObject[]): void {
    const failures = new Map(state.failures)
    for (const { id } of objects) failures.delete(id)
    const answers = new Map([...state.answers, ...objects.map((object) => [object.id, object] as const)])
    set({ answers, failures, lookedAt: new Date() })
  }

  function look(objects: readonly Of[]): void {
    stop()
    const checked = objects.filter(({ kind }) => liveChecksOf[kind].length > 0)
    const batches = batchesOf(checked, objectsPerReadBack)
    if (batches.length === 0) return
    const { signal } = (control = new AbortController())
    set({ isReading: true, failures: new Map() })
    const answered = new Map<string, RestoredObject>()
    const looking = lookInBatches(batches, {
      ask: async ({ kind, ids }) => {
        const answer = await readApi(apiPaths.restored(kind, ids), restoredObjectsSchema, { session, signal })
        for (const object of answer.objects) answered.set(object.id, object)
        return answer.objects.map(({ id, failure }) => ({ id, findings: [], ...(failure && { failure }) }))
      },
      onLooks: (looks) => keep(looks.flatMap(({ id }) => answered.get(id) ?? [])),
      onFailed: ({ ids }, failure) =>
        set({ failures: new Map([...state.failures, ...ids.map((id) => [id, failure] as const)]) }),
      onWaiting: (seconds) => {
        if (!signal.aborted) set({ waitingUntil: seconds === null ? null : new Date(Date.now() + seconds * 1000) })
      },
      wait: (seconds) => waitUnlessStopped(seconds, signal),
      signal,
    })
    void looking.then(() => signal.aborted || set({ isReading: false }))
  }

  function stop(): void {
    control?.abort()
    if (state.isReading || state.waitingUntil) set({ isReading: false, waitingUntil: null })
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    stop,
  }
}
