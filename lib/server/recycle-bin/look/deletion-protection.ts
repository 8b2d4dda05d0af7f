import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import { protectionEnd } from '@/lib/kinds/protection'
import { askBatch } from '../../graph/batch'
import type { GraphAnswer } from '../../graph/message'
import type { DelegatedSession } from '../../session'
import { recordOf, textOrNull } from '../../untrusted-json'
import { deletedObjectPath } from '../deleted-object'

export type Protection = { readonly until: Date | null } | { readonly failure: Failure }

/**
 * When an object that is protected from permanent deletion may be deleted; null where it is not protected. Only beta has the
 * property, and not in every cloud: where Graph does not know it, there is no such protection.
 */
export async function readProtection(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  now: Date,
): Promise<Protection> {
  if (!kind.checks.includes('deletionProtection')) return { until: null }
  const request = { api: 'beta', ...readOf(kind, id) } as const
  return protectionIn(await session.graph.askOnce(request, { signal: session.signal }), now)
}

/** The same of several objects, in the order of their ids. */
export async function readProtections(
  session: DelegatedSession,
  kind: Kind,
  ids: readonly string[],
  now: Date,
): Promise<readonly Protection[]> {
  if (!kind.checks.includes('deletionProtection')) return ids.map(() => ({ until: null }))
  const reads = ids.map((id) => ({ id, ...readOf(kind, id) }))
  const answers = await askBatch(session.graph, 'beta', reads, session.signal)
  return ids.map((id) => {
    const answer = answers.get(id)
    return answer ? protectionIn(answer, now) : { failure: { code: 'unavailable' } }
  })
}

function readOf(kind: Kind, id: string) {
  return {
    path: deletedObjectPath(kind, id),
    query: { $select: 'id,deletedDateTime,isHardDeleteProtectionEnabled' },
  } as const
}

function protectionIn(answer: GraphAnswer, now: Date): Protection {
  if (!answer.isOk) return answer.status === 400 ? { until: null } : { failure: answer.failure }
  const { isHardDeleteProtectionEnabled: isOn, deletedDateTime } = recordOf(answer.body)
  return { until: isOn === true ? protectionEnd({ deletedDateTime: textOrNull(deletedDateTime) }, now) : null }
}
