import * as z from 'zod/mini'
import { failureSchema } from './app-error'

export const domainsSchema = z.object({
  /** In lower case; null where they could not be read, and then `failure` says why. */
  verified: z.nullable(z.array(z.string())),
  /** The one that new names get; null where it is not known. */
  preferred: z.nullable(z.string()),
  failure: z.optional(failureSchema),
})
/** The verified domains of the tenant. */
export type Domains = z.infer<typeof domainsSchema>

export function domainOf(signInName: string): string {
  return signInName.slice(signInName.lastIndexOf('@') + 1).toLowerCase()
}

/** Whether Graph refuses the name for its domain. False as long as that is not known. */
export function hasUnverifiedDomain(signInName: string, domains: Domains | undefined): boolean {
  return domains?.verified?.includes(domainOf(signInName)) === false
}
