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

export type Run = {
  act: ActName
  kind: KindSlug
  /** Object id of the person who confirmed, as the page shows it. */
  person: string
  targets: readonly ActTarget[]
  reason?: string
  /** The id of what the person confirmed. The targets may be a part of its objects. */
  actId: string
  actSize: number
}

export type RunPorts = {
  send: Act
  getAccessToken: () => Promise<string>
  locate: (target: ActTarget) => Promise<Whereabouts>
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

/**
 * Carries one act through for all its targets, call by call, and gives exactly one outcome for each of them. A
 * failure never stops the rest. An object is sent again only after an answer which says that nothing was done to it.
 */
export async function runAct(run: Run, ports: RunPorts): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  const settle = (outcome: Outcome) => {
    outcomes.set(outcome.id, outcome)
    ports.onOutcome(outcome)
  }
  let waiting = run.targets
  for (let round = 0; waiting.length > 0; round += 1) {
    const throttled = await goThrough(run, waiting, ports, settle)
    if (throttled.size === 0) break
    if (ports.signal.aborted || round >= longestThrottledRounds || waitSecondsOf(throttled) > longestWaitSeconds) {
      throttled.forEach(settle)
      break
    }
    await waitOut(waitSecondsOf(throttled), ports)
    waiting = waiting.filter(({ id }) => throttled.has(id))
  }
  return run.targets.map(({ id }) => outcomes.get(id) ?? { id, state: 'notStarted' })
}

/** Sends what waits, call by call, and settles what was answered. Returns what Graph had no room for, to be sent later. */
async function goThrough(
  run: Run,
  waiting: readonly ActTarget[],
  ports: RunPorts,
  settle: (outcome: Outcome) => void,
): Promise<ReadonlyMap<string, Outcome>> {
  const throttled = new Map<string, Outcome>()
  let stop: Omit<Outcome, 'id'> | undefined
  const callSize = targetsPerCall[run.act]
  for (let start = 0; start < waiting.length; start += callSize) {
    if (ports.signal.aborted) stop ??= { state: 'notStarted' }
    if (throttled.size > 0) stop ??= { state: 'throttled' }
    const chunk = waiting.slice(start, start + callSize)
    const answers = stop ? chunk.map(({ id }) => ({ ...stop, id }) as Outcome) : await callOnce(run, chunk, ports)
    for (const answer of answers) {
      if (answer.state === 'throttled') throttled.set(answer.id, answer)
      else settle(answer)
    }
    const ofSignIn = answers.find(isOfSignIn)
    if (ofSignIn) stop ??= withoutRequest(ofSignIn)
  }
  return throttled
}

async function callOnce(run: Run, chunk: readonly ActTarget[], ports: RunPorts): Promise<readonly Outcome[]> {
  let accessToken: string
  try {
    accessToken = await ports.getAccessToken()
  } catch (error) {
    const failure: Failure = error instanceof AppError ? error.failure : { code: 'unexpected' }
    return chunk.map(({ id }) => withoutToken(id, failure))
  }
  const named = await readStream(run, chunk, accessToken, ports)
  return Promise.all(
    chunk.map(async (target) => named.get(target.id) ?? (await outcomeOfUnnamed(run.act, target, ports))),
  )
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

/** The outcomes that the answer of a call names. An answer that was cut names only some. */
async function readStream(
  { kind, actId, actSize, reason, person }: Run,
  chunk: readonly ActTarget[],
  accessToken: string,
  { send }: RunPorts,
): Promise<ReadonlyMap<string, Outcome>> {
  const named = new Map<string, Outcome>()
  const ids = new Set(chunk.map(({ id }) => id))
  try {
    const stream = await send(accessToken, {
      kind,
      person,
      targets: chunk.map(unshared),
      act: { id: actId, size: actSize },
      call: crypto.randomUUID(),
      ...(reason && { reason }),
    })
    for await (const value of stream) {
      const event = actEventSchema.safeParse(value)
      if (!event.success) continue
      if ('refused' in event.data) return allRefused(chunk, event.data.refused)
      if ('id' in event.data && ids.has(event.data.id)) named.set(event.data.id, event.data)
    }
  } catch {
    // The call or its answer was lost. What became of the rest is read back, never guessed.
  }
  return named
}

/** React writes an object that it meets twice as a reference to the first one, and the server takes plain values only. */
function unshared({ options, ...target }: ActTarget): ActTarget {
  return { ...target, ...(options && { options: { ...options } }) }
}

function allRefused(chunk: readonly ActTarget[], refused: Failure): ReadonlyMap<string, Outcome> {
  return new Map(chunk.map(({ id }) => [id, outcomeOfFailure(id, refused)]))
}

/** The server may still be working after a stream was cut, so "still deleted" is no proof of anything. */
async function outcomeOfUnnamed(act: ActName, target: ActTarget, { locate, now }: RunPorts): Promise<Outcome> {
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
