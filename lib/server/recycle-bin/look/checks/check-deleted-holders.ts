import 'server-only'
import { exclusiveValuesOf, type ExclusiveProperty } from '@/lib/kinds/exclusive-values'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { literalOf } from '../../../graph/literal'
import { parseCollection } from '../../../graph/paging'
import { textOrNull } from '../../../untrusted-json'
import { deletedObjectsPath } from '../../deleted-object'
import { explainRefusal } from '../../refusal'
import type { Check } from './check'
import { holderOf } from './holder'

/** How the bin is asked for each. Of users Entra has put the id in front of the name. */
const conditions: Readonly<Record<ExclusiveProperty, ((value: string) => string) | null>> = {
  userPrincipalName: (value) => `endswith(userPrincipalName,${literalOf(value)})`,
  appId: (value) => `appId eq ${literalOf(value)}`,
  identifierUris: (value) => `identifierUris/any(v:v eq ${literalOf(value)})`,
  uniqueName: (value) => `uniqueName eq ${literalOf(value)}`,
  mailNickname: (value) => `mailNickname eq ${literalOf(value)}`,
  // Graph compares addresses with active objects only. Source: "Restore deleted directory object item".
  proxyAddresses: null,
}

/** Other deleted objects of the kind with a value that only one live object can have: of these only one can come back with it. */
export const checkDeletedHolders: Check<'deletedHolders'> = async ({ session, kind, object, saw }) => {
  const check = 'deletedHolders'
  const wanted = exclusiveValuesOf(object).flatMap(({ property, value }) => {
    const condition = conditions[property]?.(value)
    return condition === undefined ? [] : [{ property, value, condition }]
  })
  if (wanted.length === 0) return null
  const properties = new Set(wanted.map(({ property }) => property))
  const query = {
    $filter: wanted.map(({ condition }) => condition).join(' or '),
    $select: ['id', 'displayName', 'deletedDateTime', ...properties].join(','),
    $count: 'true',
  }
  const request = { api: kind.graph.api, path: deletedObjectsPath(kind), query, consistency: 'eventual' } as const
  const answer = await session.graph.ask(request, session.signal)
  // Which filters Graph takes in the bin is not documented for each of them.
  if (!answer.isOk && answer.status === 400) return null
  if (!answer.isOk) {
    return { check, verdict: 'unread', failure: explainRefusal(answer.failure, kind, 'read', session) }
  }
  saw({ place: kind.slug, isBin: true })
  const taken = parseCollection(answer.body).items.flatMap((item) =>
    holderOf(kind.slug, item).flatMap(({ holder }) => {
      if (holder.id.toLowerCase() === object.id.toLowerCase()) return []
      const other = exclusiveValuesOf({ kind: kind.slug, id: holder.id, properties: item as GraphProperties })
      const same = wanted.find((one) =>
        other.some(({ property, value }) => property === one.property && isSame(value, one.value)),
      )
      if (!same) return []
      return [{ value: same.value, holder: { ...holder, deletedDateTime: textOrNull(item.deletedDateTime) } }]
    }),
  )
  return taken.length === 0 ? null : { check, verdict: 'note', taken }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
