import * as z from 'zod/mini'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import type { Failure } from './app-error'

/** Somebody who was signed in, or an application such as a script or a pipeline. */
export const actorTypes = ['person', 'automation'] as const

/** Who did something, as the audit log names them. */
export const actorSchema = z.object({
  type: z.enum(actorTypes),
  id: z.string(),
  name: z.nullable(z.string()),
  signInName: z.nullable(z.string()),
})
export type Actor = z.infer<typeof actorSchema>

/** The network address and the program, where the log has them. */
const circumstances = { address: z.nullable(z.string()), client: z.nullable(z.string()) }

/**
 * What the audit log tells of one deletion. `reading`: it is not known yet; `tooRecent`: entries take some minutes to appear;
 * `beyond`: the log does not reach back so far; `notTold`: it has no entry; `kindNotTold`: no document says how it names the
 * deletions of the kind.
 */
const deleterSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('known'), actor: z.nullable(actorSchema), at: z.string(), ...circumstances }),
  z.object({ is: z.enum(['reading', 'tooRecent', 'beyond', 'notTold', 'kindNotTold']) }),
])
export type Deleter = z.infer<typeof deleterSchema>

/** The same, or why the log could not be read; null while nothing is known. */
export type ToldDeleter = Deleter | { readonly is: 'unread'; readonly failure: Failure } | null

export const deletersSchema = z.object({
  deleters: z.array(z.object({ kind: z.enum(kindSlugs), id: z.string(), deleter: deleterSchema })),
})
export type Deleters = z.infer<typeof deletersSchema>

/** Of so many objects one request asks, which keeps its address below 8 KiB. */
export const objectsPerDeleters = 50

/** The longest that names of the log are passed on. */
export const longestActorText = 256

/** Filters and links name an actor by this. */
export function actorKey({ type, id }: Pick<Actor, 'type' | 'id'>): string {
  return `${type}:${id}`
}
