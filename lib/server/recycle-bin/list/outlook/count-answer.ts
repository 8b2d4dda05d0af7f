import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer } from '../../../graph/message'
import type { DelegatedSession } from '../../../session'
import { recordOf } from '../../../untrusted-json'
import { deletedObjectsPath } from '../../deleted-object'
import { explainRefusal } from '../../refusal'
import type { ListPlan } from '../list-plan'
import type { KindRead } from '../of-each-kind'

/** What counts the rows of a view, in a batch. */
export function countRead(id: string, { kind, filter }: ListPlan): KindRead {
  const query = { ...(filter === null ? {} : { $filter: filter }), $count: 'true', $top: '1', $select: 'id' }
  return { kind, id, path: deletedObjectsPath(kind), query, consistency: 'eventual' }
}

/** What Graph counted; `uncounted` where it refuses to, or passes over `$count`, as in Azure AD B2C tenants. */
export function countOf(
  answer: GraphAnswer | undefined,
  kind: Kind,
  session: DelegatedSession,
): number | 'uncounted' | Failure {
  if (!answer) return { code: 'unexpected' }
  if (!answer.isOk) {
    const isRefused = answer.status === 400 && answer.failure.code === 'graphRefused'
    return isRefused ? 'uncounted' : explainRefusal(answer.failure, kind, 'read', session)
  }
  const body = recordOf(answer.body)
  const count = body['@odata.count']
  if (typeof count === 'number') return count
  return Array.isArray(body.value) ? 'uncounted' : { code: 'unreadable' }
}

/** All of the counts, or what one of them lacks. */
export function allCounts(counts: readonly (number | 'uncounted' | Failure)[]): number[] | 'uncounted' | Failure {
  const numbers = counts.filter((count) => typeof count === 'number')
  if (numbers.length === counts.length) return numbers
  const failure = counts.find((count) => typeof count === 'object')
  return failure ?? 'uncounted'
}
