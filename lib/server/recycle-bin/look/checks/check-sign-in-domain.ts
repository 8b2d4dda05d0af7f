import 'server-only'
import { domainOf, hasUnverifiedDomain } from '@/lib/contract/domains'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import type { Check } from './check'

/**
 * Whether the domain of the sign-in name is still verified. Where it is, there is nothing to say.
 * Source: "Restore deleted directory object item", which has a new name for this case.
 */
export const checkSignInDomain: Check<'signInDomain'> = async ({ object, domains, saw }) => {
  const signInName = signInNameOf(object)
  if (signInName === null) return null
  const known = await domains()
  if (known.failure) {
    return { check: 'signInDomain', verdict: 'unread', notAsked: ['verified-domains'], failure: known.failure }
  }
  saw({ place: 'verified-domains', isBin: false })
  if (!hasUnverifiedDomain(signInName, known)) return null
  const domain = { signInName, name: domainOf(signInName), preferred: known.preferred }
  return { check: 'signInDomain', verdict: 'choice', domain }
}
