import 'server-only'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer, GraphApi } from '../graph/message'
import { parseCollection } from '../graph/paging'
import type { DelegatedSession } from '../session'

/** Graph sends no more, and no way to the rest. Source: "deletedItems: getUserOwnedObjects". */
export const mostOwned = 1_000

/**
 * The deleted objects of a kind that the person owns, as Graph writes them; null where it lists none of this kind, or refuses.
 * They take no role.
 */
export async function readOwnedObjects(session: DelegatedSession, { owners }: Kind) {
  if (owners === null) return null
  const answer = await askOwned(session, owners.type, session.caller.oid)
  return answer.isOk ? parseCollection(answer.body).items : null
}

/** What a person owns of a type; of others it takes a role. Documented for v1.0; the metadata has it in beta only. */
export async function askOwned(session: DelegatedSession, type: string, userId: string): Promise<GraphAnswer> {
  const answer = await ask('v1.0')
  return answer.isOk || answer.status === 403 ? answer : ask('beta')

  function ask(api: GraphApi) {
    const request = { method: 'POST', api, path: '/directory/deletedItems/getUserOwnedObjects' } as const
    return session.graph.ask({ ...request, body: { userId, type } }, session.signal)
  }
}
