import 'server-only'
import type { Me } from '@/lib/contract/person'
import type { Config } from '../config'
import { parseCollection } from '../graph/paging'
import type { Session } from '../session'

/** The person, what they may do as far as it is known, and what the site allows. */
export async function whoAmI(session: Session, { permanentDelete }: Pick<Config, 'permanentDelete'>): Promise<Me> {
  const { caller, permissions } = session
  return {
    id: caller.oid,
    name: caller.name,
    signInName: caller.signInName,
    tenantId: caller.tenantId,
    tenantName: await tenantName(session),
    roleTemplateIds: caller.roleTemplateIds === null ? null : [...caller.roleTemplateIds],
    permissions: [...permissions.names],
    permanentDelete: { ...permanentDelete },
  }
}

/** Source: "List organizations". A nicety: nothing else fails when it cannot be read. */
async function tenantName({ graph, signal }: Session): Promise<string | null> {
  const request = { api: 'v1.0', path: '/organization', query: { $select: 'id,displayName' } } as const
  const answer = await graph.ask(request, signal)
  if (!answer.isOk) return null
  const [organization] = parseCollection(answer.body).items
  return typeof organization?.displayName === 'string' ? organization.displayName : null
}
