import * as z from 'zod/mini'
import { failureSchema } from './app-error'
import { actorSchema } from './actor'

/** What became of an object by an act; `other` is what no table of ours knows. */
const activityTypes = ['created', 'changed', 'deleted', 'restored', 'permanentlyDeleted', 'other'] as const
export type ActivityType = (typeof activityTypes)[number]

/** A property that an act changed. What may be a secret is named, and its values are left out. */
const changeSchema = z.object({
  name: z.string(),
  values: z.nullable(z.object({ before: z.string(), after: z.string() })),
})
export type HistoryChange = z.infer<typeof changeSchema>

/** One entry of the audit log about the object. */
const entrySchema = z.object({
  id: z.string(),
  /** Microsoft's name of the activity. */
  activity: z.string(),
  type: z.enum(activityTypes),
  at: z.string(),
  /** `unsure` where the log says neither that it was done nor that it failed. */
  outcome: z.enum(['done', 'failed', 'unsure']),
  reason: z.nullable(z.string()),
  /** Null where the entry names nobody. */
  actor: z.nullable(actorSchema),
  /** Whoever was signed in to the application that acted. */
  person: z.nullable(actorSchema),
  address: z.nullable(z.string()),
  client: z.nullable(z.string()),
  /** What else the act was about, such as the member of a group. */
  others: z.array(z.string()),
  changes: z.array(changeSchema),
  /** So many changes more are not told. */
  changesLeftOut: z.number(),
})
export type HistoryEntry = z.infer<typeof entrySchema>

/**
 * What the audit log tells of one object, newest first, and where that ends: with the log itself, from whose oldest entry on (null
 * where nobody says), with the newest that are shown here, or with what could not be read.
 */
export const objectHistorySchema = z.object({
  entries: z.array(entrySchema),
  end: z.discriminatedUnion('is', [
    z.object({ is: z.literal('log'), from: z.nullable(z.string()) }),
    z.object({ is: z.literal('capped') }),
    z.object({ is: z.literal('unread'), failure: failureSchema }),
  ]),
})
export type ObjectHistory = z.infer<typeof objectHistorySchema>
