import 'server-only'
import { readText } from '@/lib/kinds/graph-properties'
import { literalOf } from '../../../graph/literal'
import type { Check } from './check'
import { findLive, livePlaceOf } from './live-holders'

/**
 * Whether a new service principal of the same application has taken its place, as after a restore in the admin centre or a
 * new consent: the old one cannot come back beside it.
 */
export const checkNewServicePrincipal: Check<'newServicePrincipal'> = async ({ session, kind, object, saw }) => {
  const appId = readText(object.properties, 'appId')
  if (appId === null) return null
  const live = await findLive(session, livePlaceOf(kind), { conditions: [`appId eq ${literalOf(appId)}`], select: [] })
  if ('code' in live) {
    return { check: 'newServicePrincipal', verdict: 'unread', notAsked: [kind.slug], failure: live }
  }
  saw({ place: kind.slug, isBin: false })
  const [found] = live.found
  return found
    ? { check: 'newServicePrincipal', verdict: 'blocks', holder: found.holder }
    : { check: 'newServicePrincipal', verdict: 'fine' }
}
