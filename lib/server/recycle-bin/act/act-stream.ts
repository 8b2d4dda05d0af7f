import 'server-only'
import { setMaxListeners } from 'node:events'
import type { ActEvent, ActTarget, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { createHaltRule, type Halt } from './act-halt'

/** `halting` is aborted once nothing more is to be begun; what still waits then rejects with its reason. */
export type ActOnOne = (target: ActTarget, halting: AbortSignal) => Promise<Outcome>

type Options = {
  /** Called once for each target, also when nobody reads the stream any more. */
  readonly onOutcome?: (outcome: Outcome) => void
  /** Called with what was thrown in the middle of an act. Returns what the person is told of it. */
  readonly onFault: (target: ActTarget, error: unknown) => Failure
}

/**
 * Acts on every target and yields each outcome as it comes: exactly one for each target, then the end. Never throws. How many
 * requests are under way is for the pace to say, so that one that waits, or is read back, holds up no other.
 * After a challenge, a throttling, a sign-out or lasting silence nothing more is begun: see `createHaltRule`.
 */
export async function* streamOutcomes(
  targets: readonly ActTarget[],
  actOnOne: ActOnOne,
  { onOutcome, onFault }: Options,
): AsyncGenerator<ActEvent, void, undefined> {
  const halting = new AbortController()
  // Each target waits with it.
  setMaxListeners(0, halting.signal)
  const haltAfter = createHaltRule()
  let halt: Halt | null = null

  async function run(target: ActTarget): Promise<Outcome> {
    const outcome = await actOnOne(target, halting.signal).catch((error: unknown) => instead(target, error))
    if (!halt) halt = haltAfter(outcome)
    if (halt) halting.abort(notBegun)
    onOutcome?.(outcome)
    return outcome
  }

  function instead(target: ActTarget, error: unknown): Outcome {
    return halt && error === notBegun ? { ...halt, id: target.id } : lost(target, onFault(target, error))
  }

  const running = new Map(targets.map((target) => [target.id, run(target)]))
  while (running.size > 0) {
    const outcome = await Promise.race(running.values())
    running.delete(outcome.id)
    yield outcome
  }
  yield { end: targets.length }
}

const notBegun = new Error('Nothing more is begun')

/** A fault of ours, at an unknown point: whether Graph acted is not known, so nothing better is claimed. */
function lost({ id }: ActTarget, failure: Failure): Outcome {
  return { id, state: 'unverified', ...failure }
}
