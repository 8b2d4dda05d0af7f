import { AppError, type Failure } from '@/lib/contract/app-error'
import {
  actEventSchema,
  targetsPerCall,
  type Act,
  type ActName,
  type ActTarget,
  type Outcome,
} from '@/lib/contract/acts'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import { outcomeAfterLostAnswer, type Whereabouts } from '@/lib/contract/lost-answer'

export type ActRun = {
  act: ActName
  kind: KindSlug
  /** Object id of the person who confirmed, as the page shows it. */
  person: string
  targets: readonly ActTarget[]
  reason?: string
  /** The id of what the person confirmed. The targets may be a part of its objects. */
  actId: string
  actSize: number
  /**
   * Calls that were sent before a reload cut their answers, to be sent exactly as they were: a server that knows such a call
   * answers what became of it. They may hold more than the targets.
   */
  sentBefore?: readonly Call[]
}

/** `confirmed`: what the person confirmed, as the server is told. */
export type Call = {
  readonly id: string
  readonly targets: readonly ActTarget[]
  readonly confirmed: { readonly id: string; readonly size: number }
}

export type RunPorts = {
  send: Act
  getAccessToken: () => Promise<string>
  /** Keeps that a call is about to be sent, before it is. */
  onSending: (call: Call) => Promise<void>
  locate: (target: ActTarget) => Promise<Whereabouts>
  /** Waits while there is no connection; false where that took too long, or was stopped. */
  untilOnline: (mostSeconds: number) => Promise<boolean>
  wait: (seconds: number) => Promise<void>
  now: () => Date
  onOutcome: (outcome: Outcome) => void
  /** Called with the moment of the next call while throttling is waited out, and with null when the run goes on. */
  onWaiting: (until: Date | null) => void
  /** Cancels: what was sent is finished, nothing more is sent. */
  signal: AbortSignal
}

const defaultRetryAfterSeconds = 10
/** Longer waits are left to the person: what was confirmed must not happen hours later. */
const longestWaitSeconds = 600
/** Throttling is waited out at most this often; each wait is as long as Graph asks for. */
const longestThrottledRounds = 50
/** Calls that are under way at the same time, so that none waits for the slowest object of another. */
const mostCallsAtOnce = 4

/**
 * Carries one act through for all its targets, in calls that overlap, and gives exactly one outcome for each of them. A
 * failure never stops the rest. An object is sent again only after an answer which says that nothing was done to it.
 */
export async function runAct(run: ActRun, ports: RunPorts): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  const settle = (outcome: Outcome) => {
    outcomes.set(outcome.id, outcome)
    ports.onOutcome(outcome)
  }
  let calls = callsOf(run, run.targets, run.sentBefore)
  for (let round = 0; calls.length > 0; round += 1) {
    const throttled = await goThrough(run, calls, ports, settle)
    if (throttled.size === 0) break
    if (ports.signal.aborted || round >= longestThrottledRounds || waitSecondsOf(throttled) > longestWaitSeconds) {
      throttled.forEach(settle)
      break
    }
    await waitOut(waitSecondsOf(throttled), ports)
    calls = callsOf(
      run,
      run.targets.filter(({ id }) => throttled.has(id)),
    )
  }
  return run.targets.map(({ id }) => outcomes.get(id) ?? { id, state: 'notStarted' })
}

function callsOf(run: ActRun, targets: readonly ActTarget[], sentBefore: readonly Call[] = []): readonly Call[] {
  const isSent = new Set(sentBefore.flatMap((call) => call.targets.map(({ id }) => id)))
  const fresh = targets.filter(({ id }) => !isSent.has(id))
  const size = targetsPerCall[run.act]
  const confirmed = { id: run.actId, size: run.actSize }
  const calls = Array.from({ length: Math.ceil(fresh.length / size) }, (_, index) => ({
    id: crypto.randomUUID(),
    confirmed,
    targets: fresh.slice(index * size, (index + 1) * size),
  }))
  return [...sentBefore, ...calls]
}

/** Sends the calls, several at once, and settles what was answered. Returns what Graph had no room for, to be sent later. */
async function goThrough(
  run: ActRun,
  calls: readonly Call[],
  ports: RunPorts,
  settle: (outcome: Outcome) => void,
): Promise<ReadonlyMap<string, Outcome>> {
  const throttled = new Map<string, Outcome>()
  let stop: Omit<Outcome, 'id'> | undefined
  // Grows with each call that went well, so that a stop soon after the start leaves nearly all of the rest alone.
  let mostAtOnce = 1
  const take = (answer: Outcome) => {
    if (answer.state === 'throttled') throttled.set(answer.id, answer)
    else settle(answer)
    if (isOfSignIn(answer)) stop ??= withoutRequest(answer)
    if (answer.state === 'throttled') stop ??= { state: 'throttled' }
  }
  const underWay = new Set<Promise<void>>()
  for (const call of calls) {
    while (underWay.size >= mostAtOnce && !stop && !ports.signal.aborted) await Promise.race(underWay)
    if (!stop && !(await mayGoOn(ports))) stop = { state: 'notStarted' }
    if (stop) {
      for (const { id } of call.targets) take({ ...stop, id })
      continue
    }
    const sent: Promise<void> = callOnce(run, call, ports, take).then(() => {
      mostAtOnce = Math.min(mostAtOnce + 1, mostCallsAtOnce)
      underWay.delete(sent)
    })
    underWay.add(sent)
  }
  await Promise.all(underWay)
  return throttled
}

/** What is sent without a connection is lost, and nobody knows whether it arrived. */
async function mayGoOn({ signal, untilOnline }: RunPorts): Promise<boolean> {
  return !signal.aborted && (await untilOnline(longestWaitSeconds)) && !signal.aborted
}

/** Tells each outcome as it comes, and reads back what the answer does not name. */
async function callOnce(run: ActRun, call: Call, ports: RunPorts, take: (outcome: Outcome) => void): Promise<void> {
  let accessToken: string
  try {
    accessToken = await ports.getAccessToken()
  } catch (error) {
    const failure: Failure = error instanceof AppError ? error.failure : { code: 'unexpected' }
    for (const { id } of call.targets) take(withoutToken(id, failure))
    return
  }
  const named = new Set<string>()
  await readStream(run, { call, accessToken }, ports, (outcome) => {
    named.add(outcome.id)
    take(outcome)
  })
  const unnamed = call.targets.filter(({ id }) => !named.has(id))
  await Promise.all(unnamed.map(async (target) => take(await outcomeOfUnnamed(run.act, target, ports))))
}

/** Nothing was sent, whatever the failure means for what was. */
function withoutToken(id: string, failure: Failure): Outcome {
  const outcome = outcomeOfFailure(id, failure)
  return outcome.state === 'needsStepUp' ? outcome : { ...outcome, state: 'notStarted' }
}

/** The next call would meet the same, and might wait as long for it. */
function isOfSignIn({ state, code }: Outcome): boolean {
  return state === 'needsStepUp' || code === 'signInFailed'
}

function withoutRequest({ state, code = 'stepUp', claims, signIn }: Outcome): Omit<Outcome, 'id'> {
  return { state, code, ...(claims && { claims }), ...(signIn && { signIn }) }
}

/** Tells the outcomes that the answer of a call names, each once. An answer that was cut names only some. */
async function readStream(
  { kind, reason, person }: ActRun,
  { call, accessToken }: { call: Call; accessToken: string },
  { send, onSending }: RunPorts,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const { targets } = call
  const unnamed = new Set(targets.map(({ id }) => id))
  await onSending(call)
  try {
    const stream = await send(accessToken, {
      kind,
      person,
      targets: targets.map(unshared),
      act: call.confirmed,
      call: call.id,
      ...(reason && { reason }),
    })
    for await (const value of stream) {
      const event = actEventSchema.safeParse(value)
      if (!event.success) continue
      if ('refused' in event.data) {
        for (const id of unnamed) tell(outcomeOfFailure(id, event.data.refused))
        return
      }
      if ('id' in event.data && unnamed.delete(event.data.id)) tell(event.data)
    }
  } catch {
    // The call or its answer was lost. What became of the rest is read back, never guessed.
  }
}

/** React writes an object that it meets twice as a reference to the first one, and the server takes plain values only. */
function unshared({ options, ...target }: ActTarget): ActTarget {
  return { ...target, ...(options && { options: { ...options } }) }
}

/** The server may still be working after a stream was cut, so "still deleted" is no proof of anything. */
async function outcomeOfUnnamed(act: ActName, target: ActTarget, ports: RunPorts): Promise<Outcome> {
  const { locate, now, untilOnline } = ports
  await untilOnline(longestWaitSeconds)
  const whereabouts = await locate(target)
  const outcome = outcomeAfterLostAnswer(act, whereabouts, 'maybeUnderWay')
  return { id: target.id, ...outcome, ...(whereabouts !== 'unknown' && { readBackAt: now().toISOString() }) }
}

async function waitOut(seconds: number, { wait, now, onWaiting }: RunPorts): Promise<void> {
  onWaiting(new Date(now().getTime() + seconds * 1000))
  await wait(seconds)
  onWaiting(null)
}

function waitSecondsOf(throttled: ReadonlyMap<string, Outcome>): number {
  const asked = [...throttled.values()].flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? [])
  return asked.length > 0 ? Math.max(...asked) : defaultRetryAfterSeconds
}
