import * as z from 'zod/mini'
import { failureSchema } from './app-error'

/** The directory extensions that objects of a kind may have, as far as Graph lists them. */
export const extensionsSchema = z.object({
  extensions: z.array(
    z.object({
      name: z.string(),
      /** The name of the application that defined it. */
      application: z.nullable(z.string()),
    }),
  ),
  /** Why Graph lists none to this person. */
  unread: z.optional(failureSchema),
})
export type Extensions = z.infer<typeof extensionsSchema>
