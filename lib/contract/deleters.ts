import * as z from 'zod/mini'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { actorSchema } from './actor'
import { failureSchema, type Failure } from './app-error'

/** The network address and the program, where the log has them. */
const circumstances = { address: z.nullable(z.string()), client: z.nullable(z.string()) }

/**
 * What the audit log tells of one deletion. `reading`: it is not known yet; `tooRecent`: entries take some minutes to appear;
 * `beyond`: the log does not reach back so far; `notTold`: it has no entry; `kindNotTold`: no document says how it names the
 * deletions of the kind.
 */
const deleterSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('known'),
    actor: z.nullable(actorSchema),
    at: z.string(),
    ...circumstances,
    /** The incident that the deletion belongs to, and how many objects it is about; null where that is not known. */
    incident: z.nullable(z.object({ id: z.string(), count: z.number() })),
  }),
  z.object({ is: z.enum(['reading', 'tooRecent', 'beyond', 'notTold', 'kindNotTold']) }),
])
export type Deleter = z.infer<typeof deleterSchema>

/** The same, or why the log could not be read; null while nothing is known. */
export type ToldDeleter = Deleter | { readonly is: 'unread'; readonly failure: Failure } | null

/** `unread`: the person may not read the log, or it could not be read. */
export const deletersSchema = z.union([
  z.object({
    deleters: z.array(z.object({ kind: z.enum(kindSlugs), id: z.string(), deleter: deleterSchema })),
  }),
  z.object({ unread: failureSchema }),
])
export type Deleters = z.infer<typeof deletersSchema>

/** Of so many objects one request asks, which keeps its address below 8 KiB. */
export const objectsPerDeleters = 50
