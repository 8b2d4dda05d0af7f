import * as z from 'zod/mini'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { failureSchema } from './app-error'
import { actorSchema } from './actor'

/** Properties as Graph gives them, by their names. */
export const propertiesSchema = z.custom<GraphProperties>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** One soft-deleted object as the browser gets it: what Graph said, under the kind's own property names. */
export const deletedObjectSchema = z.object({
  kind: z.enum(kindSlugs),
  id: z.string(),
  displayName: z.nullable(z.string()),
  /** ISO 8601 in UTC. Null only where Graph leaves it out. */
  deletedDateTime: z.nullable(z.string()),
  properties: propertiesSchema,
  /** Set where the person is known to own it. Looked for only where the roles do not allow reading it. */
  isOwned: z.optional(z.literal(true)),
})
export type DeletedObject = z.infer<typeof deletedObjectSchema>

const pageSchema = z.object({
  rows: z.array(deletedObjectSchema),
  next: z.nullable(z.string()),
  total: z.union([z.number(), z.literal('unknown')]),
  missing: z.array(z.object({ kind: z.enum(kindSlugs), failure: failureSchema })),
  /** Kinds that this version does not know, whose objects are left out of the page. */
  newerKinds: z.optional(z.array(z.string())),
  /** Set where Graph could not narrow or sort as asked, so that we went through the objects ourselves and left none out. */
  sifted: z.optional(
    z.object({
      /** How many objects this page went through, to find its rows. */
      read: z.number(),
      /** How many there are to go through. */
      of: z.union([z.number(), z.literal('unknown')]),
    }),
  ),
  /** Set where something was searched for: in which kinds, and where in their objects. */
  looked: z.optional(
    z.array(
      z.object({
        kind: z.enum(kindSlugs),
        /** Where Graph looks, or everywhere, because every object was gone through. */
        by: z.enum(['graph', 'everything']),
        /** How many objects there are, where these are too many to go through unasked. */
        of: z.optional(z.number()),
      }),
    ),
  ),
  /** Set where only what the person owns could be read: why not the rest. */
  owned: z.optional(failureSchema),
  /** Columns that were asked for and could not be read, with Graph's reason where it is Graph's. */
  unreadColumns: z.optional(z.array(z.object({ name: z.string(), failure: z.optional(failureSchema) }))),
  /** Set where the audit log told who deleted the objects: how far it goes back, and how much it does not tell. */
  deleters: z.optional(
    z.object({
      /** When the oldest deletion that it told took place; null where there was none. */
      oldest: z.nullable(z.string()),
      /** The number of objects on this page for which the log does not tell; null where they were not counted. */
      unknown: z.nullable(z.number()),
      /** The one that the view asks for, where it is a certain one that the log tells of. */
      asked: z.nullable(actorSchema),
    }),
  ),
})
export type ObjectPage = z.infer<typeof pageSchema>

/** A page as it comes from a server, which may be newer than whoever reads it. */
export const objectPageSchema = z.pipe(z.transform(withNewerKindsAside), pageSchema)

function withNewerKindsAside(page: unknown): unknown {
  if (typeof page !== 'object' || page === null || !('rows' in page && 'missing' in page)) return page
  const newer = new Set<string>()
  const known = (entries: unknown): unknown =>
    Array.isArray(entries) ? entries.filter((entry) => !isOfNewerKind(entry, newer)) : entries
  const looked = 'looked' in page ? { looked: known(page.looked) } : {}
  const read = { ...page, rows: known(page.rows), missing: known(page.missing), ...looked }
  return newer.size > 0 ? { ...read, newerKinds: [...newer] } : read
}

function isOfNewerKind(entry: unknown, newer: Set<string>): boolean {
  const kind = typeof entry === 'object' && entry !== null && 'kind' in entry ? entry.kind : null
  if (typeof kind !== 'string' || kindSlugs.some((slug) => slug === kind)) return false
  newer.add(kind)
  return true
}

export const countsSchema = z.record(z.string(), z.union([z.number(), failureSchema]))
/** For each kind's slug the number of its deleted objects, or why it could not be read. */
export type Counts = z.infer<typeof countsSchema>

export const signInNameCheckSchema = z.object({
  signInName: z.string(),
  state: z.enum(['free', 'taken', 'unknown']),
  holder: z.optional(
    z.object({ id: z.string(), displayName: z.nullable(z.string()), department: z.nullable(z.string()) }),
  ),
  failure: z.optional(failureSchema),
})
/** Whether a live user has this sign-in name. `unknown` when it could not be read; then `failure` says why. */
export type SignInNameCheck = z.infer<typeof signInNameCheckSchema>
