'use client'

import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { permanentlyDeleteObjects } from '@/lib/actions/permanently-delete-objects'
import { restoreObjects } from '@/lib/actions/restore-objects'
import { undoRestores } from '@/lib/actions/undo-restores'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import type { Act, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import type { ListView } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds'
import { recentActs } from '@/lib/storage/recent-acts'
import { refreshFirstPage, withoutObjects, type LoadedList } from '../list/first-page'
import { countGroupOf } from '../list/count-groups'
import { objectQueries } from '../object-queries'
import { waitUnlessStopped } from '../wait-unless-stopped'
import { locate } from './locate'
import { runAct } from './run-act'
import { heldBack, stepsOf, type Step } from './run-steps'

const actions: Record<ActName, Act> = {
  restore: restoreObjects,
  permanentDelete: permanentlyDeleteObjects,
  undoRestore: undoRestores,
}

export type RunState = {
  readonly phase: 'idle' | 'running' | 'finished'
  readonly objects: readonly DeletedObject[]
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly waitingUntil: Date | null
  readonly isStopping: boolean
}

type RunRequest = {
  /** Of one kind or of several; what others need goes first. */
  readonly objects: readonly DeletedObject[]
  /** For the only object of the act. */
  readonly options?: ActTarget['options']
  /** Of each restore that is to be undone, by object id. */
  readonly receipts?: ReadonlyMap<string, string>
  readonly reason: string
}

const idle: RunState = { phase: 'idle', objects: [], outcomes: new Map(), waitingUntil: null, isStopping: false }

/** Carries out one act, tells how it goes, and brings lists and counts in line afterwards. */
export function useRun(act: ActName) {
  const session = useSession()
  const queryClient = useQueryClient()
  const [state, setState] = useState<RunState>(idle)
  const stopper = useRef<AbortController | null>(null)
  // Without its dialog nobody could stop it any more: what is under way is finished, and nothing more is sent.
  useEffect(() => () => stopper.current?.abort(), [])
  useWarningBeforeLeaving(state.phase === 'running')

  const runStep = (step: Step, request: RunRequest, { actId, signal, onOutcome }: StepContext) =>
    runAct(
      {
        act,
        kind: step.kind,
        person: session.personId,
        reason: request.reason,
        actId,
        actSize: request.objects.length,
        targets: step.objects.map((object) => targetOf(object, request)),
      },
      {
        send: actions[act],
        getAccessToken: () => session.getAccessToken({ stay: true }),
        locate: (target) => locate(session, { kind: step.kind, act, target }),
        wait: (seconds) => waitUnlessStopped(seconds, signal),
        now: () => new Date(),
        onOutcome,
        onWaiting: (waitingUntil) => setState((before) => ({ ...before, waitingUntil })),
        signal,
      },
    )

  const start = async (request: RunRequest): Promise<readonly Outcome[]> => {
    // A second click while it runs is no second act.
    if (stopper.current) return []
    const controller = new AbortController()
    stopper.current = controller
    const { objects } = request
    setState({ ...idle, phase: 'running', objects })
    const actId = crypto.randomUUID()
    const outcomes = new Map<string, Outcome>()
    for (const step of stepsOf(act, objects)) {
      const countBefore = countOf(queryClient, session, step.kind)
      const onOutcome = (outcome: Outcome) => {
        outcomes.set(outcome.id, outcome)
        remember({ act, step, outcome, countBefore })
        setState((before) => ({ ...before, outcomes: new Map(before.outcomes).set(outcome.id, outcome) }))
      }
      const held = act === 'restore' ? heldBack(step, objects, outcomes) : []
      held.forEach(onOutcome)
      const free = step.objects.filter(({ id }) => !outcomes.has(id))
      const done = await runStep({ ...step, objects: free }, request, { actId, signal: controller.signal, onOutcome })
      for (const outcome of done) outcomes.set(outcome.id, outcome)
      bringInLine(queryClient, session, { kind: step.kind, objects: step.objects, outcomes: [...held, ...done], act })
    }
    stopper.current = null
    setState((before) => ({ ...before, phase: 'finished', waitingUntil: null }))
    return objects.map(({ id }) => outcomes.get(id) ?? { id, state: 'notStarted' })
  }

  const stop = () => {
    stopper.current?.abort()
    setState((before) => ({ ...before, isStopping: true }))
  }
  return { state, start, stop, reset: () => setState(idle) }
}

type StepContext = {
  readonly actId: string
  readonly signal: AbortSignal
  readonly onOutcome: (outcome: Outcome) => void
}

function targetOf({ id, deletedDateTime }: DeletedObject, { options, receipts }: RunRequest): ActTarget {
  const receipt = receipts?.get(id)
  return { id, deletedDateTime, ...(options && { options }), ...(receipt !== undefined && { receipt }) }
}

type Finished = {
  kind: KindSlug
  objects: readonly DeletedObject[]
  outcomes: readonly Outcome[]
  act: ActName
}

/** Takes what left the bin out of lists and counts at once, because Graph's own lists run behind. */
function bringInLine(queryClient: QueryClient, session: Session, { kind, objects, outcomes, act }: Finished): void {
  const queries = objectQueries(session)
  const isLeaving = act !== 'undoRestore'
  const left = new Set(outcomes.filter((outcome) => isLeaving && hasLeft(outcome)).map(({ id }) => id))
  const lists = [kind, 'all'] as const
  for (const list of lists) {
    queryClient.setQueriesData<LoadedList>(
      { queryKey: queries.lists(list) },
      (loaded) => loaded && withoutObjects(loaded, left),
    )
  }
  void queryClient.invalidateQueries(queries.counts(countGroupOf(kind)))
  for (const { id } of objects) void queryClient.invalidateQueries(queries.one(kind, id))
  for (const list of lists) refreshLists(queryClient, session, list)
  // What comes into a bin shows only when Graph's index has it.
  if (isLeaving) return
  for (const laterMs of indexLagsMs) {
    setTimeout(() => {
      void queryClient.invalidateQueries(queries.counts(countGroupOf(kind)))
      for (const list of lists) refreshLists(queryClient, session, list)
    }, laterMs)
  }
}

/** Graph's lists and counts run behind its writes by seconds to a minute. */
const indexLagsMs = [3_000, 10_000, 30_000]

function refreshLists(queryClient: QueryClient, session: Session, list: ListName): void {
  const queries = objectQueries(session)
  for (const query of queryClient.getQueryCache().findAll({ queryKey: queries.lists(list), type: 'active' })) {
    const view = query.queryKey[3] as ListView
    // What cannot be read now is read by the list's own refresh, which also says when it fails.
    void refreshFirstPage(queryClient, session, { list, view }).catch(() => undefined)
  }
}

function countOf(queryClient: QueryClient, session: Session, kind: KindSlug): number | null {
  const count = queryClient.getQueryData(objectQueries(session).counts(countGroupOf(kind)).queryKey)?.[kind]
  return typeof count === 'number' ? count : null
}

/** Kept as it happens, so that a reload in the middle forgets nothing. */
function remember({ act, step, outcome, countBefore }: Remembered): void {
  const object = step.objects.find((candidate) => candidate.id === outcome.id)
  if (!object || !hasLeft(outcome)) return
  const { id, deletedDateTime } = object
  if (act === 'undoRestore') return recentActs.forget(id)
  const wasCounted = outcome.state === 'done'
  recentActs.remember([{ kind: step.kind, id, deletedDateTime, at: Date.now(), countBefore, wasCounted }])
}

type Remembered = { act: ActName; step: Step; outcome: Outcome; countBefore: number | null }

function hasLeft({ state }: Outcome): boolean {
  return state === 'done' || state === 'alreadyDone'
}

function useWarningBeforeLeaving(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isRunning])
}
