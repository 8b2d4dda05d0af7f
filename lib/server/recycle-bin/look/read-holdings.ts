import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { objectsPerHoldings, type Holdings } from '@/lib/contract/holdings'
import { isObjectId } from '@/lib/contract/object-id'
import { holdingsOf, type HoldingName } from '@/lib/kinds/holdings'
import type { Kind } from '@/lib/kinds/kind'
import { askBatch } from '../../graph/batch'
import type { GraphAnswer } from '../../graph/message'
import { missingPermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf } from '../../untrusted-json'
import { deletedObjectPath } from '../deleted-object'

/** What deleted objects still hold. Whether Graph shows it is documented nowhere, so a refusal means that nobody knows. */
export async function readHoldings(session: DelegatedSession, kind: Kind, ids: readonly string[]): Promise<Holdings> {
  if (ids.length > objectsPerHoldings || !ids.every(isObjectId)) throw new AppError({ code: 'invalidRequest' })
  const missing = missingPermission(session, kind, 'read')
  if (missing) throw new AppError(missing)
  const names = holdingsOf[kind.slug]
  const reads = ids.flatMap((id) =>
    names.map((name) => ({
      id: keyOf(id, name),
      path: deletedObjectPath(kind, id),
      query: { $select: 'id', $expand: name },
    })),
  )
  const answers =
    reads.length === 0
      ? new Map<string, GraphAnswer>()
      : await askBatch(session.graph, kind.graph.api, reads, session.signal)
  const countOf = (id: string, name: HoldingName) => countIn(answers.get(keyOf(id, name)), name)
  return { objects: ids.map((id) => ({ id, held: names.map((name) => ({ name, count: countOf(id, name) })) })) }
}

function keyOf(id: string, name: HoldingName): string {
  return `${id} ${name}`
}

function countIn(answer: GraphAnswer | undefined, name: HoldingName): number | null {
  const shown: unknown = answer?.isOk ? recordOf(answer.body)[name] : null
  return Array.isArray(shown) ? shown.length : null
}
