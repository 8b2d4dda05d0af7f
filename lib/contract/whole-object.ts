import * as z from 'zod/mini'
import { failureSchema } from './app-error'
import { propertiesSchema } from './objects'

/** Everything that Graph tells of one deleted object, under its own names, whether the app knows them or not. */
export const wholeObjectSchema = z.object({
  properties: propertiesSchema,
  /** What could not be read, and why. */
  unread: z.array(z.object({ names: z.array(z.string()), failure: failureSchema })),
  /** Why properties that no document names could not be read, directory extensions among them. */
  unnamed: z.optional(failureSchema),
})
export type WholeObject = z.infer<typeof wholeObjectSchema>
