import * as z from 'zod/mini'

/** The directory extensions that objects of a kind may have, as far as Graph lists them. */
export const extensionsSchema = z.object({
  extensions: z.array(
    z.object({
      name: z.string(),
      /** The name of the application that defined it. */
      application: z.nullable(z.string()),
    }),
  ),
})
export type Extensions = z.infer<typeof extensionsSchema>
