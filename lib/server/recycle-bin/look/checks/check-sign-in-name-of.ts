import 'server-only'
import { originalSignInName } from '@/lib/kinds/original-sign-in-name'
import { readText } from '@/lib/kinds/graph-properties'
import { checkSignInName } from '../check-sign-in-name'
import type { Check } from './check'
import { kindsHolding } from './live-holders'

/** Whether the sign-in name the person knows is free. */
export const checkSignInNameOf: Check<'signInName'> = async (context) => {
  const { session, object } = context
  const mangled = readText(object.properties, 'userPrincipalName')
  if (mangled === null) return null
  const value = originalSignInName(mangled, object.id)
  const { state, holder, failure } = await checkSignInName(session, value)
  if (state === 'free') return { check: 'signInName', verdict: 'fine' }
  if (state === 'unknown') return { check: 'signInName', verdict: 'unread', ...(failure && { failure }) }
  const known = holder ?? { id: '', displayName: null, department: null }
  const [kind = context.kind] = kindsHolding('userPrincipalName')
  return { check: 'signInName', verdict: 'choice', taken: [{ value, holder: { kind: kind.slug, ...known } }] }
}
