import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import { protectionEnd } from '@/lib/kinds/protection'
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
  const request = {
    api: 'beta',
    path: deletedObjectPath(kind, id),
    query: { $select: 'id,deletedDateTime,isHardDeleteProtectionEnabled' },
  } as const
  const answer = await session.graph.askOnce(request, { signal: session.signal })
  if (!answer.isOk) return answer.status === 400 ? { until: null } : { failure: answer.failure }
  const { isHardDeleteProtectionEnabled: isOn, deletedDateTime } = recordOf(answer.body)
  return { until: isOn === true ? protectionEnd({ deletedDateTime: textOrNull(deletedDateTime) }, now) : null }
}
