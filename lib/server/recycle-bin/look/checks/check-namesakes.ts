import 'server-only'
import { literalOf } from '../../../graph/literal'
import { readText } from '@/lib/kinds/graph-properties'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Check } from './check'
import { findLive, livePlaceOf } from './live-holders'

/** What kinds are known by, of those that they have. */
const identifying = ['userPrincipalName', 'mail', 'userType', 'description', 'appId'] as const

/** Live objects of the same kind and name: perhaps somebody has set it up anew. Blocks nothing. */
export const checkNamesakes: Check<'namesakes'> = async ({ session, kind, object, saw }) => {
  const check = 'namesakes'
  const place = livePlaceOf(kind)
  const name = readText(object.properties, 'displayName')
  if (place === null || name === null) return null
  const select = identifying.filter((one) => kind.properties.some((property) => property.name === one))
  const live = await findLive(session, place, { conditions: [`displayName eq ${literalOf(name)}`], select })
  if ('code' in live) return { check, verdict: 'unread', notAsked: [kind.slug], failure: live }
  saw({ place: kind.slug, isBin: false })
  const taken = live.found.map(({ item, holder }) => ({
    value: name,
    holder: { ...holder, identifier: kind.identifier({ ...(item as GraphProperties), id: holder.id }) },
  }))
  return taken.length === 0 ? null : { check, verdict: 'note', taken }
}
