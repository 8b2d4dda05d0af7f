import * as z from 'zod/mini'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { appErrorCodes, failureDetailSchemas, failureSchema } from './app-error'
import { actOptionsSchema, confirmedActNames } from './confirmed-acts'
import { isObjectId } from './object-id'

export const actNames = [...confirmedActNames, 'undoRestore'] as const
export type ActName = (typeof actNames)[number]

/**
 * Objects in one call at most; the browser sends the next ones in the next call, with a fresh token. Of permanent deletes
 * there are fewer, so that "stop" leaves more of the rest alone.
 */
export const targetsPerCall: Readonly<Record<ActName, number>> = {
  restore: 40,
  permanentDelete: 20,
  undoRestore: 40,
}

/** Letters of a reason or ticket. */
export const longestReason = 200

export const outcomeStates = [
  'done',
  'alreadyDone',
  'needsChoice',
  'refused',
  'needsStepUp',
  'throttled',
  'failed',
  'unverified',
  'notStarted',
] as const
export type OutcomeState = (typeof outcomeStates)[number]

export const outcomeSchema = z.object({
  id: z.string(),
  state: z.enum(outcomeStates),
  code: z.optional(z.enum(appErrorCodes)),
  /** ISO 8601 in UTC: when the object was last read back. */
  readBackAt: z.optional(z.string()),
  /** Lets the person who restored it undo that from here, for some hours. */
  receipt: z.optional(z.string()),
  /** In what a restored object differs from the deleted one. */
  changes: z.optional(
    z.object({
      /** The sign-in name that it has instead of the old one. */
      signInName: z.optional(z.string()),
      /** Mail addresses that it had and came back without; null where Graph did not tell. */
      without: z.optional(z.nullable(z.array(z.string()))),
    }),
  ),
  ...failureDetailSchemas,
})
/** What became of one object. `done` only when Graph confirmed it. */
export type Outcome = z.infer<typeof outcomeSchema>

/** Whether an object is where the act was to leave it, by this or before. */
export function isSettled({ state }: Pick<Outcome, 'state'>): boolean {
  return state === 'done' || state === 'alreadyDone'
}

/**
 * `refused`: the call was not begun, for any of its objects. A stream without its `end` was cut; the outcomes of objects that
 * it has not named are unknown.
 */
export const actEventSchema = z.union([
  outcomeSchema,
  z.object({ refused: failureSchema }),
  z.object({ end: z.number() }),
])
export type ActEvent = z.infer<typeof actEventSchema>

const objectIdSchema = z.string().check(z.refine(isObjectId))

const actTargetSchema = z.object({
  id: objectIdSchema,
  /** As it was shown when the person confirmed. */
  deletedDateTime: z.nullable(z.string().check(z.maxLength(64))),
  /** Of the restore that is to be undone. */
  receipt: z.optional(z.string().check(z.maxLength(1_000))),
  options: actOptionsSchema,
})
export type ActTarget = z.infer<typeof actTargetSchema>

const actInputSchema = z.object({
  kind: z.enum(kindSlugs),
  targets: z.array(actTargetSchema).check(
    z.minLength(1),
    z.refine((targets) => new Set(targets.map(({ id }) => id)).size === targets.length),
  ),
  /** Object id of the person whom the page shows; nothing is done when somebody else's token comes with it. */
  person: z.string().check(z.maxLength(64)),
  /**
   * The act that the person confirmed. All its calls carry the same id, so that a maximum can be enforced over all of them.
   */
  act: z.object({ id: z.guid(), size: z.number().check(z.int(), z.positive()) }),
  /**
   * This call of the act. A browser may send a call again by itself when its connection drops; the server then knows it, and
   * what is tried again on purpose is another call.
   */
  call: z.guid(),
  /** Reason or ticket, for the audit line. */
  reason: z.optional(z.string().check(z.maxLength(longestReason))),
})
export type ActInput = z.infer<typeof actInputSchema>

/** What was sent as the input of an act, or null where it is none. */
export function parseActInput(act: ActName, input: unknown): ActInput | null {
  const parsed = actInputSchema.safeParse(input)
  return parsed.success && parsed.data.targets.length <= targetsPerCall[act] ? parsed.data : null
}

/** The signature of every server action: it returns failures as outcomes and never throws them. */
export type Act = (accessToken: string, input: ActInput) => Promise<AsyncIterable<ActEvent>>
