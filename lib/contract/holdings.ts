import * as z from 'zod/mini'
import { holdingNames } from '@/lib/kinds/holdings'

/** The most that one call takes: two relationships each fill one batch of Graph's. */
export const objectsPerHoldings = 10

export const holdingsSchema = z.object({
  objects: z.array(
    z.object({
      id: z.string(),
      /** How many of each Graph shows, and never more than it shows at once; null where it does not say. */
      held: z.array(z.object({ name: z.enum(holdingNames), count: z.nullable(z.number()) })),
    }),
  ),
})
/** What deleted objects still hold, by which those of one name are told apart. */
export type Holdings = z.infer<typeof holdingsSchema>
