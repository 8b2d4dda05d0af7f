import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { Companions } from '@/lib/contract/findings'
import { kindOf, selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { literalOf } from '../../graph/literal'
import { parseCollection } from '../../graph/paging'
import { missingPermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { deletedObjectsPath, toDeletedObject } from '../deleted-object'
import { explainRefusal } from '../refusal'

/** The deleted objects of another kind that belong to objects of this one, by the value both carry. */
export async function findCompanions(
  session: DelegatedSession,
  kind: Kind,
  values: readonly string[],
): Promise<Companions> {
  const { companion } = kind
  if (!companion || values.length === 0) return { companions: [] }
  if (values.length > alternativesPerFilter) throw new AppError({ code: 'invalidRequest' })
  const other = kindOf(companion.kind)
  const missing = missingPermission(session, other, 'read')
  if (missing) return { companions: [], failure: missing }
  const selected = selectOf(other, 'list')
  const filter = values.map((value) => `${companion.property} eq ${literalOf(value)}`).join(' or ')
  const query = { $filter: filter, $select: selected.join(','), $count: 'true' }
  const request = { api: other.graph.api, path: deletedObjectsPath(other), query, consistency: 'eventual' } as const
  const answer = await session.graph.ask(request, session.signal)
  if (!answer.isOk) return { companions: [], failure: explainRefusal(answer.failure, other, 'read', session) }
  const { items } = parseCollection(answer.body)
  return { companions: items.map((item) => toDeletedObject(other, item, selected)) }
}
