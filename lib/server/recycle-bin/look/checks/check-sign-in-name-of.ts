import 'server-only'
import { hasUnverifiedDomain } from '@/lib/contract/domains'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { checkSignInName } from '../check-sign-in-name'
import type { Check } from './check'
import { kindsHolding } from './live-holders'

/** Whether the sign-in name the person knows is free. One that cannot be had for its domain is no question. */
export const checkSignInNameOf: Check<'signInName'> = async (context) => {
  const { session, object } = context
  const value = signInNameOf(object)
  if (value === null || hasUnverifiedDomain(value, await context.domains())) return null
  const { state, holder, failure } = await checkSignInName(session, value)
  if (state === 'free') return { check: 'signInName', verdict: 'fine' }
  if (state === 'unknown') return { check: 'signInName', verdict: 'unread', ...(failure && { failure }) }
  const known = holder ?? { id: '', displayName: null, department: null }
  const [kind = context.kind] = kindsHolding('userPrincipalName')
  return { check: 'signInName', verdict: 'choice', taken: [{ value, holder: { kind: kind.slug, ...known } }] }
}
