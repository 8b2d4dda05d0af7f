'use client'

import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { permanentlyDeleteObjects } from '@/lib/actions/permanently-delete-objects'
import { restoreObjects } from '@/lib/actions/restore-objects'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import { AppError } from '@/lib/contract/app-error'
import type { Act, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import { deletedObjectSchema, type DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { ListView } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds'
import { recentActs } from '@/lib/storage/recent-acts'
import { readApi } from './api'
import { refreshFirstPage, withoutObjects, type LoadedList } from './first-page'
import { objectQueries } from './object-queries'
import { runAct, type Whereabouts } from './run-act'

const actions: Record<ActName, Act> = { restore: restoreObjects, permanentDelete: permanentlyDeleteObjects }

export type RunState = {
  readonly phase: 'idle' | 'running' | 'finished'
  readonly objects: readonly DeletedObject[]
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly waitingUntil: Date | null
  readonly isStopping: boolean
}

type RunRequest = { objects: readonly DeletedObject[]; options?: ActTarget['options']; reason: string }

const idle: RunState = { phase: 'idle', objects: [], outcomes: new Map(), waitingUntil: null, isStopping: false }

/** Carries out one act on objects of a kind, tells how it goes, and brings lists and counts in line afterwards. */
export function useRun(kind: KindSlug, act: ActName) {
  const session = useSession()
  const queryClient = useQueryClient()
  const [state, setState] = useState<RunState>(idle)
  const stopper = useRef<AbortController | null>(null)
  // Without its dialog nobody could stop it any more: what is under way is finished, and nothing more is sent.
  useEffect(() => () => stopper.current?.abort(), [])
  useWarningBeforeLeaving(state.phase === 'running')

  const start = async ({ objects, options, reason }: RunRequest): Promise<readonly Outcome[]> => {
    // A second click while it runs is no second act.
    if (stopper.current) return []
    const controller = new AbortController()
    stopper.current = controller
    setState({ ...idle, phase: 'running', objects })
    const countBefore = countOf(queryClient, session, kind)
    const outcomes = await runAct(
      {
        act,
        kind,
        person: session.personId,
        reason,
        actId: crypto.randomUUID(),
        targets: objects.map(({ id, deletedDateTime }) => ({ id, deletedDateTime, ...(options && { options }) })),
      },
      {
        send: actions[act],
        getAccessToken: () => session.getAccessToken({ stay: true }),
        locate: (id) => locate(session, kind, id),
        wait: (seconds) => waitUnlessStopped(seconds, controller.signal),
        now: () => new Date(),
        onOutcome: (outcome) => {
          remember(kind, objects, outcome, countBefore)
          setState((before) => ({ ...before, outcomes: new Map(before.outcomes).set(outcome.id, outcome) }))
        },
        onWaiting: (waitingUntil) => setState((before) => ({ ...before, waitingUntil })),
        signal: controller.signal,
      },
    )
    bringInLine(queryClient, session, { kind, objects, outcomes })
    stopper.current = null
    setState((before) => ({ ...before, phase: 'finished', waitingUntil: null }))
    return outcomes
  }

  const stop = () => {
    stopper.current?.abort()
    setState((before) => ({ ...before, isStopping: true }))
  }
  return { state, start, stop, reset: () => setState(idle) }
}

type Finished = { kind: KindSlug; objects: readonly DeletedObject[]; outcomes: readonly Outcome[] }

/** Takes what left the bin out of lists and counts at once, because Graph's own lists run behind. */
function bringInLine(queryClient: QueryClient, session: Session, { kind, objects, outcomes }: Finished): void {
  const queries = objectQueries(session)
  const left = new Set(outcomes.filter(({ state }) => state === 'done' || state === 'alreadyDone').map(({ id }) => id))
  queryClient.setQueriesData<LoadedList>(
    { queryKey: queries.lists(kind) },
    (loaded) => loaded && withoutObjects(loaded, left),
  )
  void queryClient.invalidateQueries(queries.counts())
  for (const { id } of objects) void queryClient.invalidateQueries(queries.one(kind, id))
  for (const query of queryClient.getQueryCache().findAll({ queryKey: queries.lists(kind), type: 'active' })) {
    const { search, sort } = query.queryKey[3] as ListView
    // What cannot be read now is read by the list's own refresh, which also says when it fails.
    void refreshFirstPage(queryClient, session, { kind, view: { search, sort } }).catch(() => undefined)
  }
}

function countOf(queryClient: QueryClient, session: Session, kind: KindSlug): number | null {
  const count = queryClient.getQueryData(objectQueries(session).counts().queryKey)?.[kind]
  return typeof count === 'number' ? count : null
}

/** Kept as it happens, so that a reload in the middle forgets nothing. */
function remember(
  kind: KindSlug,
  objects: readonly DeletedObject[],
  { id, state }: Outcome,
  countBefore: number | null,
): void {
  const object = objects.find((candidate) => candidate.id === id)
  if (!object || (state !== 'done' && state !== 'alreadyDone')) return
  const { deletedDateTime } = object
  recentActs.remember([{ kind, id, deletedDateTime, at: Date.now(), countBefore, wasCounted: state === 'done' }])
}

function useWarningBeforeLeaving(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isRunning])
}

/** Live reads lag too, so an object that was just restored may look gone for a while. */
const goneForMs = 5_000
const locateDeadlineMs = 20_000
const locatePauseMs = 1_500

/** Reads an object back until it has left the bin or the deadline is over: reads run behind writes. */
async function locate(session: Session, kind: KindSlug, id: string): Promise<Whereabouts> {
  const signal = AbortSignal.timeout(locateDeadlineMs)
  let last: Whereabouts = 'unknown'
  let goneSince: number | null = null
  while (!signal.aborted) {
    last = await locateOnce(session, { kind, id, signal })
    goneSince = last === 'gone' ? (goneSince ?? Date.now()) : null
    if (last === 'restored' || (goneSince !== null && Date.now() - goneSince >= goneForMs)) return last
    await waitUnlessStopped(locatePauseMs / 1000, signal)
  }
  return last === 'gone' ? 'unknown' : last
}

/** Reading back never leaves the page: the report of the run would be lost with it. */
function staying(session: Session) {
  return {
    getAccessToken: (options?: { forceRefresh?: boolean }) => session.getAccessToken({ ...options, stay: true }),
    answerChallenge: (claims: string) => Promise.reject(new AppError({ code: 'stepUp', claims })),
  }
}

async function locateOnce(
  session: Session,
  { kind, id, signal }: { kind: KindSlug; id: string; signal: AbortSignal },
): Promise<Whereabouts> {
  try {
    await readApi(apiPaths.object(kind, id), deletedObjectSchema, { session: staying(session), signal })
    return 'deleted'
  } catch (error) {
    const code = error instanceof AppError ? error.failure.code : null
    return code === 'alreadyRestored' ? 'restored' : code === 'alreadyGone' ? 'gone' : 'unknown'
  }
}

function waitUnlessStopped(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
