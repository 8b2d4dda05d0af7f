import 'server-only'
import type { Kind } from '@/lib/kinds/kind'
import type { DelegatedSession } from '../../session'
import { recordOf, textOrNull } from '../../untrusted-json'
import { deletedObjectPath } from '../deleted-object'

const protectedMs = 7 * 24 * 60 * 60 * 1000

/**
 * When an object that is protected from permanent deletion may be deleted; null where it is not protected, or it cannot be
 * told. Only beta has the property. Source: "Permanently delete an item (directory object)" of beta.
 */
export async function protectedUntil(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  now: Date,
): Promise<Date | null> {
  if (!kind.checks.includes('deletionProtection')) return null
  const request = {
    api: 'beta',
    path: deletedObjectPath(kind, id),
    query: { $select: 'id,deletedDateTime,isHardDeleteProtectionEnabled' },
  } as const
  const answer = await session.graph.askOnce(request, { signal: session.signal })
  if (!answer.isOk) return null
  const { isHardDeleteProtectionEnabled: isOn, deletedDateTime } = recordOf(answer.body)
  const deletedAt = Date.parse(textOrNull(deletedDateTime) ?? '')
  if (isOn !== true || Number.isNaN(deletedAt)) return null
  const until = new Date(deletedAt + protectedMs)
  return until > now ? until : null
}
