import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import { readTexts } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { DelegatedSession } from '../../session'
import { recordOf, textOrNull } from '../../untrusted-json'
import { deletedObjectPath } from '../deleted-object'

type Changes = NonNullable<Outcome['changes']>

/** The mail addresses of a deleted object that may come back without some of them; null where it keeps all, or none is known. */
export async function addressesBefore(
  session: DelegatedSession,
  kind: Kind,
  { id, options }: ActTarget,
): Promise<readonly string[] | null> {
  if (!options?.autoReconcileProxyConflict) return null
  const query = { $select: 'id,proxyAddresses' }
  const answer = await session.graph.askOnce({ api: kind.graph.api, path: deletedObjectPath(kind, id), query })
  return answer.isOk ? addressesOf(answer.body) : null
}

/** What a restore with options changed, by what Graph answered to it. */
export function restoreChanges(
  { options = {} }: ActTarget,
  before: readonly string[] | null,
  body: unknown,
): Changes | null {
  const { newUserPrincipalName, autoReconcileProxyConflict } = options
  const changes: Changes = {
    ...(newUserPrincipalName !== undefined && {
      signInName: textOrNull(recordOf(body).userPrincipalName) ?? newUserPrincipalName,
    }),
    ...(autoReconcileProxyConflict && { without: droppedOf(before, addressesOf(body)) }),
  }
  return Object.keys(changes).length > 0 ? changes : null
}

function droppedOf(before: readonly string[] | null, after: readonly string[] | null): string[] | null {
  if (before === null || after === null) return null
  // In lower case the primary one, `SMTP:`, is like the others: which one that is may have changed.
  const kept = new Set(after.map((address) => address.toLowerCase()))
  return before.filter((address) => !kept.has(address.toLowerCase())).map((address) => address.replace(/^smtp:/i, ''))
}

function addressesOf(body: unknown): readonly string[] | null {
  const { proxyAddresses } = recordOf(body)
  return Array.isArray(proxyAddresses) ? readTexts({ proxyAddresses }, 'proxyAddresses') : null
}
