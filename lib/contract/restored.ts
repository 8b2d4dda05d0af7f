import * as z from 'zod/mini'
import { failureSchema } from './app-error'
import { propertiesSchema } from './objects'

/** The most that one call takes: as many as fit into a batch of Graph's. */
export const objectsPerReadBack = 20

export const restoredObjectsSchema = z.object({
  objects: z.array(
    z.object({
      id: z.string(),
      /** `absent`: Graph does not show it, which a copy that runs behind does too. */
      state: z.enum(['live', 'absent', 'unread']),
      properties: z.optional(propertiesSchema),
      /** What belongs to it and lives; null where there is none, absent where nobody asked or could. */
      counterpart: z.optional(z.nullable(propertiesSchema)),
      /** Why it, or what belongs to it, could not be read. */
      failure: z.optional(failureSchema),
    }),
  ),
})
/** Objects that came back, as they are now. */
export type RestoredObjects = z.infer<typeof restoredObjectsSchema>
export type RestoredObject = RestoredObjects['objects'][number]
