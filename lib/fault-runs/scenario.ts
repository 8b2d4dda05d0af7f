import fc from 'fast-check'
import { confirmedDate } from './confirmed-date'
import { batchFaults, readAnswers, writeAnswers, type BatchFault, type ReadFault, type WriteFault } from './faults'
import type { Doing, Held } from './directory'

/** Of an object that was restored and deleted again since the list was read. */
const laterDate = '2026-01-20T09:00:00Z'

export type CallFault =
  | { readonly kind: 'none' | 'cutBefore' }
  | { readonly kind: 'cutAfter'; readonly outcomes: number }
  /** The browser sends the call again, by itself and unseen, because the connection dropped. */
  | { readonly kind: 'sentAgain'; readonly afterMs: number; readonly refusal: Refusal | null }
  | { readonly kind: 'kill'; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly code: Refusal }

/** Of a session, by Entra. */
type Refusal = (typeof refusals)[number]
const refusals = ['stepUp', 'signedOut', 'unavailable'] as const

type TokenFault = 'none' | Refusal
export type LookFault = 'none' | 'cut' | 'kill'

type StepName = 'restore' | 'permanentDelete' | 'undo' | 'retry'
export type Step = {
  /** `undo` takes what came back with a receipt; `retry` what the report offers to try again. */
  readonly name: StepName
  readonly calls: readonly CallFault[]
  readonly tokens: readonly TokenFault[]
  readonly looks: readonly LookFault[]
  readonly batches: readonly BatchFault[]
  /** When the person presses Stop. */
  readonly stopAfterMs: number | null
}

type Scripted = Held & { readonly others: readonly { readonly atMs: number; readonly does: Doing }[] }
export type Scenario = { readonly objects: readonly Scripted[]; readonly steps: readonly Step[] }

/** Mostly the first value, so that one fault has time to show. */
function mostly<Value>(usual: Value, weight: number, ...other: fc.Arbitrary<Value>[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight, arbitrary: fc.constant(usual) }, ...other.map((arbitrary) => ({ weight: 1, arbitrary })))
}

const soonMs = fc.oneof(fc.nat(300), fc.nat(3_000), fc.nat(45_000))

const writeFault: fc.Arbitrary<WriteFault> = mostly<WriteFault>(
  { says: 'truth', acts: 'first', laterMs: 0 },
  3,
  fc.record({
    says: fc.constantFrom(...writeAnswers.notCarriedOut),
    acts: fc.constant('never' as const),
    laterMs: fc.constant(0),
  }),
  fc.record({
    says: fc.constantFrom(...writeAnswers.anything),
    acts: fc.constantFrom('never' as const, 'first' as const),
    laterMs: fc.constant(0),
  }),
  fc.record({
    says: fc.constantFrom(...writeAnswers.unfinished),
    acts: fc.constantFrom('never' as const, 'first' as const, 'later' as const),
    laterMs: fc.nat(90_000),
  }),
)

const readFault: fc.Arbitrary<ReadFault> = mostly<ReadFault>('honest', 2, fc.constantFrom(...readAnswers))

const lagMs = mostly(0, 1, fc.nat(5_000), fc.constant(5_000))

const inBin = { place: 'bin' as const, deletedDateTime: confirmedDate }

const held = {
  binLagMs: lagMs,
  liveLagMs: lagMs,
  latencyMs: fc.integer({ min: 5, max: 400 }),
}

const object: fc.Arbitrary<Scripted> = fc.record({
  ...held,
  start: fc.oneof(
    { weight: 8, arbitrary: fc.constant(inBin) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { place: 'live' as const, deletedDateTime: null },
        { place: 'gone' as const, deletedDateTime: null },
        { place: 'bin' as const, deletedDateTime: laterDate },
      ),
    },
  ),
  writes: fc.array(writeFault, { maxLength: 3 }),
  reads: fc.oneof(fc.constant([]), fc.array(readFault, { maxLength: 40 })),
  others: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.array(fc.record({ atMs: soonMs, does: fc.constantFrom<Doing>('restore', 'delete', 'purge') }), {
        maxLength: 3,
      }),
    },
  ),
})

const refusal = fc.constantFrom(...refusals)

const callFault: fc.Arbitrary<CallFault> = mostly<CallFault>(
  { kind: 'none' },
  3,
  fc.oneof(
    fc.constant<CallFault>({ kind: 'cutBefore' }),
    fc.record({ kind: fc.constant('cutAfter' as const), outcomes: fc.nat(4) }),
    fc.record({
      kind: fc.constant('sentAgain' as const),
      afterMs: soonMs,
      refusal: mostly<Refusal | null>(null, 2, refusal),
    }),
    fc.record({ kind: fc.constant('kill' as const), afterMs: soonMs }),
    fc.record({ kind: fc.constant('refused' as const), code: refusal }),
  ),
)

const step = (name: StepName): fc.Arbitrary<Step> =>
  fc.record({
    name: fc.constant(name),
    calls: fc.array(callFault, { maxLength: 4 }),
    tokens: fc.array(mostly<TokenFault>('none', 8, refusal), {
      maxLength: 4,
    }),
    looks: fc.array(mostly<LookFault>('none', 6, fc.constantFrom('cut', 'kill')), { maxLength: 6 }),
    batches: fc.array(mostly<BatchFault>('none', 4, fc.constantFrom(...batchFaults)), { maxLength: 6 }),
    stopAfterMs: mostly<number | null>(null, 6, soonMs),
  })

const sequences: readonly (readonly StepName[])[] = [
  ['restore'],
  ['permanentDelete'],
  ['permanentDelete'],
  ['restore', 'undo'],
  ['restore', 'undo'],
  ['restore', 'undo', 'restore'],
  ['restore', 'undo', 'restore'],
  ['restore', 'retry'],
  ['restore', 'retry', 'undo'],
]

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  objects: fc.array(object, { minLength: 1, maxLength: 6 }),
  steps: fc.constantFrom(...sequences).chain((names) => fc.tuple(...names.map(step))),
})

const quiet = { reads: fc.constant([]), others: fc.constant([]), start: fc.constant(inBin) }
const quietSteps = (names: readonly StepName[]): readonly Step[] =>
  names.map((name) => ({ name, calls: [], tokens: [], looks: [], batches: [], stopAfterMs: null }))

/** Only the lag of reads, which is nobody's fault. */
export const undisturbed: fc.Arbitrary<Scenario> = fc.record({
  objects: fc.array(fc.record({ ...held, ...quiet, writes: fc.constant([]) }), { minLength: 1, maxLength: 6 }),
  steps: fc.constantFrom(...sequences.filter((names) => !names.includes('retry')).map(quietSteps)),
})

const lost = fc.record({
  says: fc.constantFrom(...writeAnswers.anything, ...writeAnswers.unfinished),
  acts: fc.constant('first' as const),
  laterMs: fc.constant(0),
})

/** Every write is carried out at once and its answer is lost. */
export const lostAnswers: fc.Arbitrary<Scenario> = fc.record({
  objects: fc.array(fc.record({ ...held, ...quiet, writes: fc.tuple(lost) }), { minLength: 1, maxLength: 6 }),
  steps: fc.constantFrom(quietSteps(['restore']), quietSteps(['permanentDelete'])),
})
