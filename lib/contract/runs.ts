import * as z from 'zod/mini'
import { actNames, isSettled, outcomeSchema, type Outcome } from './acts'
import { actOptionsSchema, confirmedActNames } from './confirmed-acts'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { isAboutRights } from './app-error'
import type { DeletedObject } from './objects'

/** One act on objects, from the click that confirmed it until everything is told of each of them. */
export const runSchema = z.object({
  id: z.guid(),
  /** Object id of the person who confirmed it, and their tenant. */
  person: z.string(),
  tenant: z.string(),
  act: z.enum(confirmedActNames),
  reason: z.string(),
  /** How many objects it is about, of which kind (null where of several), and the name where it is one. */
  size: z.number(),
  kind: z.nullable(z.enum(kindSlugs)),
  name: z.nullable(z.string()),
  /** What became of them so far, and how many were deleted again. */
  counts: z.object({
    done: z.number(),
    leftAlone: z.number(),
    failed: z.number(),
    unsure: z.number(),
    left: z.number(),
  }),
  undone: z.number(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** Of the last sign of life of who carries it out. */
  touchedAt: z.number(),
  /**
   * `underWay`: it is to be carried out, whether or not somebody does; `paused`: the person stopped it for a while; `ended`:
   * all were tried, or the rest was left on purpose.
   */
  status: z.enum(['underWay', 'paused', 'ended']),
  /** What the person confirmed last: its id goes with each call, so that a maximum holds over all of them. */
  confirmed: z.object({ id: z.guid(), size: z.number() }),
  /** The tab that goes on with it after a reload. */
  tab: z.string(),
  /** When Graph last asked to slow down; null where it did not. */
  slowedAt: z.nullable(z.number()),
  /** The address of the view that it was asked for from. */
  from: z.nullable(z.string()),
  /** Set where it was taken over from a file: when, and how many had been tried before. */
  takenOver: z.nullable(z.object({ at: z.number(), tried: z.number() })),
})
export type Run = Readonly<z.output<typeof runSchema>>

/** The call that an object was last sent in. */
const sentSchema = z.object({
  act: z.enum(actNames),
  call: z.guid(),
  confirmed: z.object({ id: z.guid(), size: z.number() }),
  /** Whether its answer has named the object, or it was read back. */
  isAnswered: z.boolean(),
})

/** What became of one object of a run so far. */
export const runEntrySchema = z.object({
  id: z.string(),
  /** The choices that it is tried with. */
  options: actOptionsSchema,
  sent: z.optional(sentSchema),
  outcome: z.optional(outcomeSchema),
  /** Of deleting again what had come back. */
  undo: z.optional(outcomeSchema),
})
export type RunEntry = Readonly<z.output<typeof runEntrySchema>>

/** What became of an object, for the counts of a run. `left`: nothing was done to it yet. */
export type Fate = 'done' | 'leftAlone' | 'failed' | 'unsure' | 'left'

const fates: Readonly<Record<Outcome['state'], Fate>> = {
  done: 'done',
  alreadyDone: 'leftAlone',
  needsChoice: 'failed',
  refused: 'failed',
  needsStepUp: 'left',
  throttled: 'left',
  failed: 'failed',
  unverified: 'unsure',
  notStarted: 'left',
}

export function fateOf(outcome: Outcome | undefined): Fate {
  return outcome ? fates[outcome.state] : 'left'
}

export type FateCounts = Run['counts']

/** What a run is called by: its only object, or the kind of all. */
export function calledBy(objects: readonly DeletedObject[]): Pick<Run, 'size' | 'kind' | 'name'> {
  const [first, ...others] = objects
  const isOfOneKind = others.every(({ kind }) => kind === first?.kind)
  return {
    size: objects.length,
    kind: first && isOfOneKind ? first.kind : null,
    name: first && others.length === 0 ? first.displayName : null,
  }
}

export function countFates(outcomes: ReadonlyMap<string, Outcome>, size: number): FateCounts {
  const counts: Record<Fate, number> = { done: 0, leftAlone: 0, failed: 0, unsure: 0, left: size - outcomes.size }
  for (const outcome of outcomes.values()) counts[fateOf(outcome)] += 1
  return counts
}

/** Of what failed, what would fail again as it is. */
const lasting: readonly (Outcome['code'] | undefined)[] = ['graphRefused', 'notFound', 'tooLarge']

/** Whether it makes sense to try an object again as it was tried. What was never tried is left, and has not failed. */
export function isRetriable(outcome: Outcome | undefined): boolean {
  if (outcome?.state === 'refused') return isAboutRights(outcome)
  return outcome?.state === 'failed' && !lasting.includes(outcome.code)
}

/** An outcome without the receipt, which lets the person undo it and is nobody else's. */
export function forOthers({ receipt, ...outcome }: Outcome): Outcome {
  return outcome
}

type Undoable = { readonly outcome?: Outcome | undefined; readonly undo?: Outcome | undefined }

/** Whether an object came back by the run, and may be deleted again from here. */
export function isUndoable({ outcome, undo }: Undoable): boolean {
  return outcome?.state === 'done' && outcome.receipt !== undefined && !(undo && isSettled(undo))
}

/** `idle`: nobody carries it out now. `stopping`: what is under way is finished, and nothing more is sent. */
type RunActivity = 'idle' | 'settling' | 'running' | 'undoing' | 'stopping'

/** A run as a page shows it. */
export type RunState = {
  readonly run: Run
  readonly activity: RunActivity
  /** Whether another tab carries it out. */
  readonly isElsewhere: boolean
  readonly objects: readonly DeletedObject[]
  /** These two grow while it runs, and are the same maps all along; the state is another one after each change. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly undone: ReadonlyMap<string, Outcome>
  readonly counts: FateCounts
  /** The moment of the next call while throttling is waited out. */
  readonly waitingUntil: Date | null
  /** Whether it waits for the browser's connection. */
  readonly isOffline: boolean
  /** Objects a second over the last moments; null where that cannot be told yet. */
  readonly perSecond: number | null
  /** False where the browser keeps no data: a reload forgets the run. */
  readonly isKept: boolean
}

/** How long what is left takes at the pace of the last moments; null where that cannot be told. */
export function secondsLeft({ counts, perSecond }: Pick<RunState, 'counts' | 'perSecond'>): number | null {
  return perSecond === null || perSecond === 0 ? null : counts.left / perSecond
}
