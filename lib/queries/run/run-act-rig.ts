import type { ActEvent, ActInput, Outcome } from '@/lib/contract/acts'
import type { ActRun, RunPorts } from './run-act'

export const targets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, deletedDateTime: '2026-11-20T10:00:00Z' }))

export const run = (count: number, act: ActRun['act'] = 'restore'): ActRun => ({
  act,
  kind: 'users',
  person: 'person',
  targets: targets(count),
  actId: '5d0c91e2-7a44-4f0b-9b1e-c3d2a8f64e10',
  actSize: count,
})

/** What a run takes of the browser, of which everything goes well that `other` does not change, with what was asked of it. */
export function ports(send: (input: ActInput) => AsyncIterable<unknown>, other: Partial<RunPorts> = {}) {
  const calls: ActInput[] = []
  const waits: number[] = []
  const value: RunPorts = {
    send: (_, input) => {
      calls.push(input)
      return Promise.resolve(send(input) as AsyncIterable<ActEvent>)
    },
    getAccessToken: () => Promise.resolve('token'),
    onSending: () => Promise.resolve(),
    locate: () => Promise.resolve('unknown'),
    untilOnline: () => Promise.resolve(true),
    wait: (seconds) => {
      waits.push(seconds)
      return Promise.resolve()
    },
    now: () => new Date('2026-11-21T12:00:00Z'),
    onOutcome: () => undefined,
    onWaiting: () => undefined,
    signal: new AbortController().signal,
    ...other,
  }
  return { value, calls, waits }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of things that are there already
export async function* answerAll(input: ActInput, state: Outcome['state']) {
  for (const { id } of input.targets) yield { id, state }
  yield { end: input.targets.length }
}
