import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { Quota } from '@/lib/contract/outlook'
import { parseCollection } from '../../../graph/paging'
import type { DelegatedSession } from '../../../session'
import { recordOf } from '../../../untrusted-json'

/** Enough for all properties of the organization. Source: "Get organization". */
const permission = 'Organization.Read.All'

/**
 * How full the directory is. With `User.Read` alone Graph answers null, as for everything but the name and the domains.
 * Source: "List organization".
 */
export async function readQuota({ graph, permissions, signal }: DelegatedSession): Promise<Quota> {
  const request = { api: 'v1.0', path: '/organization', query: { $select: 'id,directorySizeQuota' } } as const
  const answer = await graph.ask(request, signal)
  if (!answer.isOk) {
    if (answer.failure.code === 'stepUp') throw new AppError(answer.failure)
    return { failure: answer.failure }
  }
  const { used, total } = recordOf(parseCollection(answer.body).items[0]?.directorySizeQuota)
  if (typeof used === 'number' && typeof total === 'number' && total > 0) return { used, total }
  return { failure: permissions.has(permission) ? { code: 'unexpected' } : { code: 'permissionMissing', permission } }
}
