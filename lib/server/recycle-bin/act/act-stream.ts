import 'server-only'
import type { ActEvent, ActTarget, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { createHaltRule, type Halt } from './act-halt'

export type ActOnOne = (target: ActTarget) => Promise<Outcome>

type Options = {
  readonly concurrency: number
  /** Called once for each target, also when nobody reads the stream any more. */
  readonly onOutcome?: (outcome: Outcome) => void
  /** Called with what was thrown in the middle of an act. Returns what the person is told of it. */
  readonly onFault: (target: ActTarget, error: unknown) => Failure
}

/**
 * Acts on every target and yields each outcome as it comes: exactly one for each target, then the end. Never throws.
 * After a challenge, a throttling, a sign-out or lasting silence nothing more is started: see `createHaltRule`.
 */
export async function* streamOutcomes(
  targets: readonly ActTarget[],
  actOnOne: ActOnOne,
  { concurrency, onOutcome, onFault }: Options,
): AsyncGenerator<ActEvent, void, undefined> {
  const waiting = [...targets]
  const running = new Map<string, Promise<Outcome>>()
  const haltAfter = createHaltRule()
  let halt: Halt | null = null

  async function run(target: ActTarget): Promise<Outcome> {
    const outcome = await actOnOne(target).catch((error: unknown) => lost(target, onFault(target, error)))
    const reason = haltAfter(outcome)
    halt ??= reason
    onOutcome?.(outcome)
    return outcome
  }

  while (waiting.length > 0 || running.size > 0) {
    for (const target of waiting.splice(0, halt ? waiting.length : concurrency - running.size)) {
      running.set(target.id, halt ? passOver(target, halt, onOutcome) : run(target))
    }
    const outcome = await Promise.race(running.values())
    running.delete(outcome.id)
    yield outcome
  }
  yield { end: targets.length }
}

async function passOver(target: ActTarget, halt: Halt, onOutcome: Options['onOutcome']): Promise<Outcome> {
  const outcome = await Promise.resolve({ ...halt, id: target.id })
  onOutcome?.(outcome)
  return outcome
}

/** A fault of ours, at an unknown point: whether Graph acted is not known, so nothing better is claimed. */
function lost({ id }: ActTarget, failure: Failure): Outcome {
  return { id, state: 'unverified', ...failure }
}
