import * as z from 'zod/mini'

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

/** The longest that names of the log are passed on. */
export const longestActorText = 256

/** Filters and links name an actor by this. */
export function actorKey({ type, id }: Pick<Actor, 'type' | 'id'>): string {
  return `${type}:${id}`
}
