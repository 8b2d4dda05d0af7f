import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { Me } from '@/lib/contract/person'
import { accessToAuditLog } from '@/lib/kinds/access'
import type { Config } from '../config'
import { parseCollection } from '../graph/paging'
import { reportFault } from '../report-fault'
import { clouds } from '../clouds'
import type { DelegatedSession } from '../session'
import { textOrNull } from '../untrusted-json'

/** The person, what they may do as far as it is known, and what the site allows. */
export async function whoAmI(
  session: DelegatedSession,
  { permanentDelete }: Pick<Config, 'permanentDelete'>,
): Promise<Me> {
  const { caller, permissions } = session
  return {
    id: caller.oid,
    name: caller.name,
    signInName: caller.signInName,
    tenantId: caller.tenantId,
    tenantName: await tenantName(session),
    roleTemplateIds: caller.roleTemplateIds === null ? null : [...caller.roleTemplateIds],
    permissions: [...permissions.names],
    cloud: session.cloud,
    hasAuditLog: clouds[session.cloud].hasAuditLog,
    mayReadLog: mayReadLog(session),
    permanentDelete: { ...permanentDelete },
  }
}

function mayReadLog({ caller, permissions, cloud }: DelegatedSession): boolean {
  const { hasAuditLog } = clouds[cloud]
  const { verdict } = accessToAuditLog({
    permissions: permissions.names,
    roleTemplateIds: caller.roleTemplateIds,
    hasAuditLog,
  })
  return verdict === 'yes' || verdict === 'askGraph'
}

const tenantNameDeadlineMs = 3_000

/**
 * The name of the tenant, or null: nothing fails, or waits long, when it cannot be read. Source: "List organizations".
 */
async function tenantName({ graph, caller }: DelegatedSession): Promise<string | null> {
  const request = { api: 'v1.0', path: '/organization', query: { $select: 'id,displayName' } } as const
  const deadline = AbortSignal.timeout(tenantNameDeadlineMs)
  try {
    const [organization] = parseCollection(await graph.read(request, deadline)).items
    return textOrNull(organization?.displayName)
  } catch (error) {
    if (!(error instanceof AppError) && !deadline.aborted) reportFault(error, { look: 'tenantName', oid: caller.oid })
    return null
  }
}
