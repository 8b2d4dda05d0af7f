import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import { AppError } from '@/lib/contract/app-error'
import type { Counts } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { askBatch } from '../graph/batch'
import type { GraphAnswer, GraphApi } from '../graph/client'
import { missingPermission } from '../identity/permissions'
import type { Session } from '../session'
import { recordOf } from '../untrusted-json'
import { explainRefusal } from './refusal'

/** How many objects lie in each recycle bin, or why a kind could not be counted. */
export async function countDeletedObjects(session: Session, kinds: readonly Kind[]): Promise<Counts> {
  const readable = kinds.filter((kind) => missingPermission(session.permissions, kind, 'read') === null)
  // v1.0 and beta have batches of their own.
  const [v1, beta] = await Promise.all([askCounts(session, readable, 'v1.0'), askCounts(session, readable, 'beta')])
  const answers = new Map([...v1, ...beta])
  requireNoStepUp([...answers.values()])
  return Object.fromEntries(
    kinds.map((kind) => {
      const answer = answers.get(kind.slug)
      const missing = missingPermission(session.permissions, kind, 'read') ?? { code: 'unexpected' as const }
      return [kind.slug, answer === undefined ? missing : countOf(session, kind, answer)]
    }),
  )
}

async function askCounts({ graph, signal }: Session, kinds: readonly Kind[], api: GraphApi) {
  const reads = kinds
    .filter((kind) => kind.graph.api === api)
    .map(({ slug, graph: { container, cast } }) => ({
      id: slug,
      path: `${container}/microsoft.graph.${cast}`,
      query: { $count: 'true', $top: '1', $select: 'id' },
      consistency: 'eventual' as const,
    }))
  return askBatch(graph, api, reads, signal)
}

/** A claims challenge within the batch concerns the person, not the kind: one sign-in answers it for all. */
function requireNoStepUp(answers: readonly GraphAnswer[]): void {
  const challenged = answers.find((answer) => !answer.isOk && answer.failure.code === 'stepUp')
  if (challenged && !challenged.isOk) throw new AppError(challenged.failure)
}

function countOf(session: Session, kind: Kind, answer: GraphAnswer): number | Failure {
  if (!answer.isOk) return explainRefusal(answer.failure, kind, 'read', session)
  const count = recordOf(answer.body)['@odata.count']
  return typeof count === 'number' ? count : { code: 'unexpected' }
}
