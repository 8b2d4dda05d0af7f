import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { accessToAuditLog } from '@/lib/kinds/access'
import type { Clock } from '../../clock'
import { clouds } from '../../clouds'
import type { GraphClient } from '../../graph/client'
import type { GraphRequest } from '../../graph/message'
import { parseCollection, requestOfNextLink, type CollectionPage } from '../../graph/paging'
import type { DelegatedSession } from '../../session'

/** The log takes 5 requests in 10 seconds. This is less than a browser waits for us. */
const longestWaitMs = 25_000
const unsaidWaitMs = 10_000

export type AskLog = (request: GraphRequest) => Promise<CollectionPage>

/**
 * Asks the audit log, and waits out throttling as far as somebody who looks at a page waits.
 *
 * @throws AppError when Graph refuses it for another reason
 */
export function patiently(graph: Pick<GraphClient, 'ask'>, clock: Pick<Clock, 'sleep'>): AskLog {
  let waitedMs = 0
  return async (request) => {
    for (;;) {
      const answer = await graph.ask(request)
      if (answer.isOk) return parseCollection(answer.body)
      const { code, retryAfterSeconds } = answer.failure
      const waitMs = retryAfterSeconds === undefined ? unsaidWaitMs : Math.max(retryAfterSeconds, 1) * 1000
      waitedMs += waitMs
      if (code !== 'throttled' || waitedMs > longestWaitMs) throw new AppError(explain(answer.failure))
      await clock.sleep(waitMs)
    }
  }
}

/** A request for entries, which knows no advanced queries. Source: "List directoryAudits". */
export function logRequest(query: Readonly<Record<string, string>>): GraphRequest {
  return { api: 'v1.0', path: '/auditLogs/directoryAudits', query }
}

/** The request for the page behind a link of the log. */
export function furtherLogRequest(nextLink: string, { baseUrl }: Pick<GraphClient, 'baseUrl'>): GraphRequest {
  const { consistency, ...request } = requestOfNextLink(nextLink, baseUrl, 'v1.0')
  return request
}

/** @throws AppError where it is known without asking that the person cannot read the log */
export function requireAuditLog({ permissions, caller, cloud }: DelegatedSession): void {
  const { hasAuditLog } = clouds[cloud]
  const access = accessToAuditLog({
    permissions: permissions.names,
    roleTemplateIds: caller.roleTemplateIds,
    hasAuditLog,
  })
  if (access.verdict === 'notInCloud') throw new AppError({ code: 'noAuditLog' })
  if (access.verdict === 'permissionMissing')
    throw new AppError({ code: 'permissionMissing', permission: access.permission })
}

/** Seen in tenants without a premium licence. */
const withoutLicence = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'

/** Which permission it is that the app lacks, as these reports tell it. Seen where only one of the two is consented. */
const lacking: Readonly<Record<string, string>> = {
  Authentication_MSGraphPermissionMissing: 'AuditLog.Read.All',
  Authentication_ApplicationHasNoDirectoryReadAccess: 'Directory.Read.All',
}

function explain(failure: Failure): Failure {
  const { code, graphCode = '' } = failure
  if (graphCode === withoutLicence) return { ...failure, code: 'noAuditLog' }
  if (code !== 'forbidden') return failure
  const permission = Object.hasOwn(lacking, graphCode) ? lacking[graphCode] : undefined
  return permission ? { ...failure, code: 'permissionMissing', permission } : { ...failure, code: 'auditLogRefused' }
}
