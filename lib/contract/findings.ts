import * as z from 'zod/mini'
import { checkNames } from '@/lib/kinds/vocabulary'
import { failureSchema } from './app-error'
import { deletedObjectSchema } from './objects'

/** Who or what has it now: a live object, by the slug of its kind. */
const holderSchema = z.object({
  kind: z.string(),
  id: z.string(),
  displayName: z.nullable(z.string()),
  department: z.optional(z.nullable(z.string())),
  /** The admin centre knows applications by it. */
  appId: z.optional(z.nullable(z.string())),
})
export type Holder = z.infer<typeof holderSchema>

export const findingSchema = z.object({
  check: z.enum(checkNames),
  /**
   * `fine`: nothing in the way. `choice`: in the way, and the dialog has the fix. `blocks`: in the way, and the fix is
   * elsewhere. `note`: good to know. `unread`: could not be looked up, which blocks nothing.
   */
  verdict: z.enum(['fine', 'choice', 'blocks', 'note', 'unread']),
  /** Values that somebody else has, each with its holder. */
  taken: z.optional(z.array(z.object({ value: z.string(), holder: holderSchema }))),
  /** How many values were looked up. */
  total: z.optional(z.number()),
  /** A live object that stands in the way. */
  holder: z.optional(holderSchema),
  /** Slug of the kind that it needs. */
  needs: z.optional(z.string()),
  /** What has to be restored first. */
  companion: z.optional(deletedObjectSchema),
  /** Display names of directory roles. */
  roles: z.optional(z.array(z.string())),
  /** ISO 8601 in UTC. */
  until: z.optional(z.string()),
  failure: z.optional(failureSchema),
})
/** What one check found out about an object before an act. */
export type Finding = z.infer<typeof findingSchema>

export const findingsSchema = z.object({ findings: z.array(findingSchema), checkedAt: z.string() })
export type Findings = z.infer<typeof findingsSchema>

export const companionsSchema = z.object({
  companions: z.array(deletedObjectSchema),
  /** Set where some could not be looked up, so that the list may lack some. */
  failure: z.optional(failureSchema),
})
/** Deleted objects that belong to others, such as the service principals of applications. */
export type Companions = z.infer<typeof companionsSchema>
