import * as z from 'zod/mini'
import { isSignInName } from './sign-in-name'

/** Acts that a person confirms in a dialog. */
export const confirmedActNames = ['restore', 'permanentDelete'] as const
export type ConfirmedActName = (typeof confirmedActNames)[number]

/** Choices of a restore. */
export const actOptionsSchema = z.optional(
  z.strictObject({
    newUserPrincipalName: z.optional(z.string().check(z.refine(isSignInName))),
    autoReconcileProxyConflict: z.optional(z.boolean()),
  }),
)
