import 'server-only'
import { hasUnverifiedDomain } from '@/lib/contract/domains'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { checkSignInName } from '../check-sign-in-name'
import type { Check } from './check'
import { placesHolding } from './live-holders'

/** Whether the sign-in name the person knows is free. One that cannot be had for its domain is no question. */
export const checkSignInNameOf: Check<'signInName'> = async (context) => {
  const { session, object } = context
  const value = signInNameOf(object)
  if (value === null || hasUnverifiedDomain(value, await context.domains())) return null
  const { state, holder, failure } = await checkSignInName(session, value)
  const [place] = placesHolding('userPrincipalName')
  const slug = place?.slug ?? context.kind.slug
  if (state !== 'unknown') context.saw({ place: slug, isBin: false })
  if (state === 'free') return { check: 'signInName', verdict: 'fine' }
  if (state === 'unknown')
    return { check: 'signInName', verdict: 'unread', notAsked: [slug], ...(failure && { failure }) }
  const known = holder ?? { id: '', displayName: null, department: null }
  return { check: 'signInName', verdict: 'choice', taken: [{ value, holder: { kind: slug, ...known } }] }
}
