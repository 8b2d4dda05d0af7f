import 'server-only'
import { readText, readTexts, type GraphProperties } from '@/lib/kinds/graph-properties'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import type { CheckName } from '@/lib/kinds/vocabulary'
import { literalOf } from '../../../graph/literal'
import { parseCollection } from '../../../graph/paging'
import { textOrNull } from '../../../untrusted-json'
import { deletedObjectsPath } from '../../deleted-object'
import { explainRefusal } from '../../refusal'
import type { Check } from './check'
import { holderOf } from './holder'

type Object = { readonly id: string; readonly properties: GraphProperties }

/** A value of which only one live object can have each. */
type Exclusive = {
  readonly property: string
  readonly valuesOf: (object: Object) => readonly string[]
  readonly condition: (value: string) => string
}

const text = (property: string): Exclusive => ({
  property,
  valuesOf: ({ properties }) => [readText(properties, property) ?? ''].filter(Boolean),
  condition: (value) => `${property} eq ${literalOf(value)}`,
})

/**
 * By the check that looks for it among live objects. Mail addresses are not among them: Graph compares them with active objects
 * only. Source: "Restore deleted directory object item", `autoReconcileProxyConflict`.
 */
const exclusives: Partial<Readonly<Record<CheckName, Exclusive>>> = {
  signInName: {
    property: 'userPrincipalName',
    valuesOf: (object) => [signInNameOf(object) ?? ''].filter(Boolean),
    // Entra has put the id of each in front of it.
    condition: (value) => `endswith(userPrincipalName,${literalOf(value)})`,
  },
  mailNickname: text('mailNickname'),
  uniqueName: text('uniqueName'),
  identifierUris: {
    property: 'identifierUris',
    valuesOf: ({ properties }) => readTexts(properties, 'identifierUris'),
    condition: (value) => `identifierUris/any(v:v eq ${literalOf(value)})`,
  },
  newServicePrincipal: text('appId'),
}

/** Other deleted objects of the kind with a value that only one live object can have: of these only one can come back with it. */
export const checkDeletedHolders: Check<'deletedHolders'> = async ({ session, kind, object, saw }) => {
  const check = 'deletedHolders'
  const looked = kind.checks.flatMap((name) => exclusives[name] ?? [])
  const wanted = looked.flatMap((exclusive) => exclusive.valuesOf(object).map((value) => ({ exclusive, value })))
  if (wanted.length === 0) return null
  const query = {
    $filter: wanted.map(({ exclusive, value }) => exclusive.condition(value)).join(' or '),
    $select: ['id', 'displayName', 'deletedDateTime', ...new Set(looked.map(({ property }) => property))].join(','),
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
      const other = { id: holder.id, properties: item as GraphProperties }
      const same = wanted.find(({ exclusive, value }) => exclusive.valuesOf(other).some((held) => isSame(held, value)))
      if (!same) return []
      return [{ value: same.value, holder: { ...holder, deletedDateTime: textOrNull(item.deletedDateTime) } }]
    }),
  )
  return taken.length === 0 ? null : { check, verdict: 'note', taken }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
