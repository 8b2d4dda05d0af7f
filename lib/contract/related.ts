import * as z from 'zod/mini'
import { relations } from '@/lib/kinds/related'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { failureSchema } from './app-error'

const relatedObjectSchema = z.object({
  /** Null where it is of no kind that is known here. */
  kind: z.nullable(z.enum(kindSlugs)),
  id: z.string(),
  displayName: z.nullable(z.string()),
  /** The admin centre knows applications by it. */
  appId: z.nullable(z.string()),
  /** Set where it is deleted itself. */
  deletedDateTime: z.nullable(z.string()),
  /** The names and addresses of the deleted object that it has. */
  holds: z.optional(z.array(z.string())),
})
export type RelatedObject = z.infer<typeof relatedObjectSchema>

/** What belongs to one deleted object, or why it could not be read. */
export const relatedSchema = z.object({
  parts: z.array(
    z.object({
      relation: z.enum(relations),
      objects: z.array(relatedObjectSchema),
      /** Whether there may be more. */
      isCut: z.boolean(),
      /** Whether some place could not be asked, though others were. */
      isPartial: z.optional(z.boolean()),
      failure: z.optional(failureSchema),
    }),
  ),
})
export type Related = z.infer<typeof relatedSchema>
export type RelatedPart = Related['parts'][number]
