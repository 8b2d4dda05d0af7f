'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { permanentlyDeleteObjects } from '@/lib/actions/permanently-delete-objects'
import { restoreObjects } from '@/lib/actions/restore-objects'
import { undoRestores } from '@/lib/actions/undo-restores'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import type { Act, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import { isAboutRights } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { countGroupOf } from '../list/count-groups'
import { objectQueries } from '../object-queries'
import { useNewToken } from '../use-new-token'
import { waitUnlessStopped } from '../wait-unless-stopped'
import { bringInLine } from './bring-in-line'
import { locate } from './locate'
import { rememberOutcome } from './remember-outcome'
import { runAct } from './run-act'
import { runInOrder } from './run-in-order'
import type { Step } from './run-steps'

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
  readonly optionsOf?: (object: DeletedObject) => ActTarget['options']
  /** Of each restore that is to be undone, by object id. */
  readonly receipts?: ReadonlyMap<string, string>
  readonly reason: string
}

const idle: RunState = { phase: 'idle', objects: [], outcomes: new Map(), waitingUntil: null, isStopping: false }

/** Carries out one act and tells how it goes. */
export function useRun(act: ActName) {
  const session = useSession()
  const queryClient = useQueryClient()
  const getNewToken = useNewToken()
  const [state, setState] = useState<RunState>(idle)
  const stopper = useRef<AbortController | null>(null)
  // Without its dialog nobody could stop it any more: what is under way is finished, and nothing more is sent.
  useEffect(() => () => stopper.current?.abort(), [])
  useWarningBeforeLeaving(state.phase === 'running')

  const runStep = (step: Step, request: RunRequest, { actId, signal, getAccessToken, onOutcome }: StepContext) =>
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
        getAccessToken,
        locate: (target) => locate(session, { kind: step.kind, act, target }),
        wait: (seconds) => waitUnlessStopped(seconds, signal),
        now: () => new Date(),
        onOutcome,
        onWaiting: (waitingUntil) => setState((before) => ({ ...before, waitingUntil })),
        signal,
      },
    )

  const countOf = (kind: KindSlug): number | null => {
    const count = queryClient.getQueryData(objectQueries(session).counts(countGroupOf(kind)).queryKey)?.[kind]
    return typeof count === 'number' ? count : null
  }

  const start = async (request: RunRequest): Promise<readonly Outcome[]> => {
    // A second click while it runs is no second act.
    if (stopper.current) return []
    const controller = new AbortController()
    stopper.current = controller
    const { signal } = controller
    const { objects } = request
    setState({ ...idle, phase: 'running', objects })
    const actId = crypto.randomUUID()
    // What is wrong with the sign-in, the run itself tells.
    if (session.mayHaveNewRights) await getNewToken().catch(() => undefined)
    const getAccessToken = tokenOfRun(session)
    const outcomes = await runInOrder(act, objects, {
      runStep: (step, onOutcome) => runStep(step, request, { actId, signal, getAccessToken, onOutcome }),
      onStep: (step) => {
        const countBefore = countOf(step.kind)
        return (outcome) => {
          rememberOutcome({ act, step, outcome, countBefore })
          setState((before) => ({ ...before, outcomes: new Map(before.outcomes).set(outcome.id, outcome) }))
        }
      },
      onStepDone: ({ kind }, ofStep) => bringInLine(queryClient, session, { act, kind, outcomes: ofStep }),
    })
    session.mayHaveNewRights ||= outcomes.some(isAboutRights)
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

type StepContext = {
  readonly actId: string
  readonly signal: AbortSignal
  readonly getAccessToken: () => Promise<string>
  readonly onOutcome: (outcome: Outcome) => void
}

/** Once Entra gave none, no later kind of the run waits for another refusal. */
function tokenOfRun(session: Session): () => Promise<string> {
  let refusal: { readonly error: unknown } | undefined
  return async () => {
    if (refusal) throw refusal.error
    try {
      return await session.getAccessToken({ stay: true })
    } catch (error) {
      refusal = { error }
      throw error
    }
  }
}

function targetOf(object: DeletedObject, { optionsOf, receipts }: RunRequest): ActTarget {
  const { id, deletedDateTime } = object
  const options = optionsOf?.(object)
  const receipt = receipts?.get(id)
  return { id, deletedDateTime, ...(options && { options }), ...(receipt !== undefined && { receipt }) }
}

function useWarningBeforeLeaving(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isRunning])
}
