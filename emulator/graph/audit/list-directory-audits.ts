import type { AuditEvent } from '../../data/audit-trail'
import { hasScope } from '../access/permissions'
import type { Caller } from '../caller'
import { denied, malformedQuery } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { parseFilter, type Filter } from '../odata/filter-parser'
import { compileFilter, readField } from '../odata/filter-predicate'
import { nextLink } from '../odata/next-link'
import { readPageToken } from '../odata/page-token'
import { parseQueryOptions } from '../odata/query-options'
import { auditRecord, type AuditRecord } from './audit-record'
import { checkAuditFilter } from './audit-filter-rules'

const defaultPageSize = 100
const readers = ['Reports Reader', 'Security Reader', 'Security Administrator', 'Global Reader', 'Global Administrator']

/** `GET /auditLogs/directoryAudits`, newest first [DOC:directoryaudit-list]. */
export function listDirectoryAudits({ emulator, request, caller }: GraphContext): GraphResponse {
  requireAuditReader(caller)
  const options = parseQueryOptions(request.query)
  const filter = options.filter === null ? null : parseFilter(options.filter)
  if (filter !== null) checkAuditFilter(filter)
  const direction = options.orderBy?.direction ?? 'desc'
  if (options.orderBy !== null && options.orderBy.property !== 'activityDateTime') {
    throw malformedQuery(`Invalid orderby clause: '${options.orderBy.property}' cannot be ordered by.`)
  }
  const records = matchingRecords(emulator.audit.all(), filter).sort(byTime(direction))
  const start = options.skipToken === null ? 0 : Number(readPageToken(options.skipToken, request.query).key)
  const end = start + (options.top ?? defaultPageSize)
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#auditLogs/directoryAudits`,
    ...(end < records.length && {
      '@odata.nextLink': nextLink(emulator.baseUrl, request, { key: String(end), id: '' }),
    }),
    value: records.slice(start, end),
  })
}

/** The permission of the app and the role of the person [PERM, RBAC:rbac-directoryaudit-apis]. */
function requireAuditReader(caller: Caller): void {
  if (!hasScope(caller, ['AuditLog.Read.All', 'Directory.Read.All'])) throw denied()
  if (!caller.roles.some((role) => readers.includes(role))) throw denied()
}

function matchingRecords(events: readonly AuditEvent[], filter: Filter | null): AuditRecord[] {
  const records = events.map((event) => auditRecord(event))
  return filter === null ? records : records.filter(compileFilter<AuditRecord>(filter, readField))
}

function byTime(direction: 'asc' | 'desc'): (left: AuditRecord, right: AuditRecord) => number {
  const sign = direction === 'asc' ? 1 : -1
  return (left, right) => {
    if (left.activityDateTime === right.activityDateTime) return left.id < right.id ? -sign : sign
    return left.activityDateTime < right.activityDateTime ? -sign : sign
  }
}
