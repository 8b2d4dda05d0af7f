import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import { AppError } from '@/lib/contract/app-error'
import type { Counts } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { largestPage } from '@/lib/contract/view'
import { askBatch, type BatchedRead } from '../../graph/batch'
import type { GraphAnswer, GraphApi } from '../../graph/message'
import { missingPermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { reportFault } from '../../report-fault'
import { recordOf } from '../../untrusted-json'
import { deletedObjectsPath } from '../deleted-object'
import { explainRefusal } from '../refusal'

/** How many objects lie in each recycle bin, or why a kind could not be counted. */
export async function countDeletedObjects(session: DelegatedSession, kinds: readonly Kind[]): Promise<Counts> {
  const readable = kinds.filter((kind) => missingPermission(session, kind, 'read') === null)
  // v1.0 and beta have batches of their own.
  const [v1, beta] = await Promise.all([askCounts(session, readable, 'v1.0'), askCounts(session, readable, 'beta')])
  const answers = new Map([...v1, ...beta])
  requireNoStepUp([...answers.values()])
  const uncounted = readable.filter((kind) => isUncounted(kind, answers.get(kind.slug)))
  for (const [slug, answer] of await askWhole(session, uncounted)) answers.set(slug, answer)
  return Object.fromEntries(
    kinds.map((kind) => {
      const answer = answers.get(kind.slug)
      if (answer !== undefined) return [kind.slug, countOf(session, kind, answer)]
      return [kind.slug, missingPermission(session, kind, 'read') ?? unanswered(session, kind)]
    }),
  )
}

async function askCounts({ graph, signal }: DelegatedSession, kinds: readonly Kind[], api: GraphApi) {
  const reads = kinds
    .filter((kind) => kind.graph.api === api)
    .map((kind) => ({ id: kind.slug, path: deletedObjectsPath(kind), ...countQuery(kind) }))
  return askBatch(graph, api, reads, signal)
}

/** Where Graph has passed over `$count`, as it does in Azure AD B2C tenants, the objects are counted as far as one page goes. */
async function askWhole({ graph, signal }: DelegatedSession, kinds: readonly Kind[]) {
  const read = (kind: Kind) => ({
    id: kind.slug,
    path: deletedObjectsPath(kind),
    query: { $select: 'id', $top: String(largestPage) },
  })
  const batches = (['v1.0', 'beta'] as const)
    .map((api) => ({ api, reads: kinds.filter((kind) => kind.graph.api === api).map(read) }))
    .filter(({ reads }) => reads.length > 0)
  const answers = await Promise.all(batches.map(({ api, reads }) => askBatch(graph, api, reads, signal)))
  return answers.flatMap((answer) => [...answer])
}

function isUncounted({ graph }: Kind, answer: GraphAnswer | undefined): boolean {
  if (graph.queries === 'plain' || !answer?.isOk) return false
  const body = recordOf(answer.body)
  return Array.isArray(body.value) && body['@odata.count'] === undefined
}

/** A plain bin cannot be counted by Graph: it is read, as far as one page goes. */
function countQuery({ graph }: Kind): Pick<BatchedRead, 'query' | 'consistency'> {
  if (graph.queries === 'plain') return { query: { $top: String(largestPage) } }
  return { query: { $count: 'true', $top: '1', $select: 'id' }, consistency: 'eventual' }
}

/** A claims challenge within the batch concerns the person, not the kind: one sign-in answers it for all. */
function requireNoStepUp(answers: readonly GraphAnswer[]): void {
  const challenged = answers.find((answer) => !answer.isOk && answer.failure.code === 'stepUp')
  if (challenged && !challenged.isOk) throw new AppError(challenged.failure)
}

function countOf(session: DelegatedSession, kind: Kind, answer: GraphAnswer): number | Failure {
  if (!answer.isOk) return explainRefusal(answer.failure, kind, 'read', session)
  const body = recordOf(answer.body)
  const count = body['@odata.count']
  if (typeof count === 'number') return count
  const isWhole = Array.isArray(body.value) && body['@odata.nextLink'] === undefined
  return isWhole && Array.isArray(body.value) ? body.value.length : { code: 'unexpected' }
}

function unanswered({ caller }: DelegatedSession, { slug }: Kind): Failure {
  return reportFault(new Error('A batch lacks an answer'), { look: 'count', kind: slug, oid: caller.oid })
}
