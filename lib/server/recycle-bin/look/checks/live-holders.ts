import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Holder } from '@/lib/contract/findings'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { parseCollection } from '../../../graph/paging'
import { missingPermission } from '../../../identity/permissions'
import type { DelegatedSession } from '../../../session'
import { textOrNull } from '../../../untrusted-json'
import { explainRefusal } from '../../refusal'

type Item = Readonly<Record<string, unknown>>
export type LiveHolders = { readonly found: readonly { readonly item: Item; readonly holder: Holder }[] } | Failure

/** The live objects of a kind that match one of several conditions. */
export async function findLive(
  session: DelegatedSession,
  kind: Kind,
  { conditions, select }: { readonly conditions: readonly string[]; readonly select: readonly string[] },
): Promise<LiveHolders> {
  const { live, api } = kind.graph
  const missing = missingPermission(session, kind, 'read')
  if (missing || live === null) return missing ?? { code: 'unexpected' }
  const telling = ['department', 'appId'].filter((name) => kind.properties.some((property) => property.name === name))
  const properties = ['id', 'displayName', ...telling, ...select]
  const filters = chunks(conditions, alternativesPerFilter).map((some) => some.join(' or '))
  const answers = await Promise.all(
    filters.map((filter) => {
      const query = { $filter: filter, $select: properties.join(',') }
      return session.graph.ask({ api, path: live.collection, query }, session.signal)
    }),
  )
  const refused = answers.find((answer) => !answer.isOk)
  if (refused && !refused.isOk) return explainRefusal(refused.failure, kind, 'read', session)
  const items = answers.flatMap((answer) => (answer.isOk ? parseCollection(answer.body).items : []))
  return { found: items.flatMap((item) => holderOf(kind, item)) }
}

/** Kinds whose live objects can hold a value of the property, each live collection once. */
export function kindsHolding(property: string): readonly Kind[] {
  const holding = kinds.filter(
    ({ graph, properties }) => graph.live !== null && properties.some(({ name }) => name === property),
  )
  return holding.filter(
    ({ graph }, index) =>
      holding.findIndex((other) => other.graph.live?.collection === graph.live?.collection) === index,
  )
}

function holderOf(kind: Kind, item: Item): { item: Item; holder: Holder }[] {
  const id = textOrNull(item.id)
  if (id === null) return []
  const holder = {
    kind: kind.slug,
    id,
    displayName: textOrNull(item.displayName),
    department: textOrNull(item.department),
    appId: textOrNull(item.appId),
  }
  return [{ item, holder }]
}

function chunks<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}
