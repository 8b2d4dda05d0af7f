import type { Switches } from '../../control/switches'
import type { AuditEvent } from '../../data/audit-trail'
import type { Emulator } from '../../emulator'
import { hasScope } from '../access/permissions'
import type { Caller } from '../caller'
import { denied, GraphError, malformedQuery, notFound } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { bindFilter } from '../odata/bind-filter'
import { parseFilter } from '../odata/filter-parser'
import { compileFilter, readField } from '../odata/filter-predicate'
import { nextLink, pageStart } from '../odata/next-link'
import { queryDoubts } from '../odata/query-doubts'
import { parseQueryOptions, type QueryOptions } from '../odata/query-options'
import { requireSingleOptions } from '../odata/read-object'
import { checkSelect } from '../odata/shape-object'
import { auditQueries } from '../schema/queries/audit-queries'
import { auditRecord, type AuditRecord, type EntryStyle } from './audit-record'
import { auditProperties } from './audit-schema'
import { candidateEvents } from './candidate-events'

const defaultPageSize = 100
const dayMs = 86_400_000
const readers = ['Reports Reader', 'Security Reader', 'Security Administrator', 'Global Reader', 'Global Administrator']

/** `GET /auditLogs/directoryAudits`, newest first [DOC:directoryaudit-list]. */
export function listDirectoryAudits({ emulator, request, caller }: GraphContext): GraphResponse {
  requireAuditReader(emulator, caller)
  const options = parseQueryOptions(request.query)
  refuseUnsupported(options)
  const select = checkSelect(options.select, auditProperties, 'directoryAudit')
  const { records, next } = readPage(
    emulator,
    options,
    pageStart(emulator, request.query, options.skipToken)?.key ?? null,
  )
  return ok({
    '@odata.context': contextOf(emulator, request, select),
    ...(next !== null && { '@odata.nextLink': nextLink(emulator, request, { key: next, id: '' }) }),
    value: records.map((record) => selected(record, select)),
  })
}

/** `GET /auditLogs/directoryAudits/{id}` [DOC:directoryaudit-get]. */
export function getDirectoryAudit({ emulator, request, caller, parameters }: GraphContext): GraphResponse {
  requireAuditReader(emulator, caller)
  const { id = '' } = parameters
  const { select: asked, expand } = requireSingleOptions(request.query)
  if (expand !== null) throw malformedQuery('$expand is not supported.')
  const select = checkSelect(asked, auditProperties, 'directoryAudit')
  const event = [...inOrder(emulator, emulator.audit.all(), 'desc')].find((one) => one.id === id)
  if (event === undefined) throw notFound(id)
  const record = auditRecord(event, styleOf(emulator))
  return ok({ '@odata.context': `${contextOf(emulator, request, select)}/$entity`, ...selected(record, select) })
}

function contextOf(
  { baseUrl }: Emulator,
  { version }: GraphContext['request'],
  select: readonly string[] | null,
): string {
  return `${baseUrl}/${version}/$metadata#auditLogs/directoryAudits${select === null ? '' : `(${select.join(',')})`}`
}

function selected(record: AuditRecord, select: readonly string[] | null): Record<string, unknown> {
  return select === null ? record : Object.fromEntries(select.map((name) => [name, readField(record, [name])]))
}

/** The permissions of the app and the role of the person [DOC:directoryaudit-list, RBAC:rbac-directoryaudit-apis]. */
function requireAuditReader({ switches }: Emulator, caller: Caller): void {
  requireAuditPermissions(switches, caller)
  if (!caller.roles.some((role) => readers.includes(role))) throw denied()
  if (!switches.is('auditLicence', 'refused')) return
  throw new GraphError(
    403,
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    'Neither tenant is B2C or tenant does not have premium license',
  )
}

/**
 * The page asks for both permissions. PERM takes either one alone; people see Directory.Read.All alone refused
 * [GH:microsoft-graph-docs#13632], and saw AuditLog.Read.All alone refused [GH:microsoft-graph-docs#2789].
 */
function requireAuditPermissions(switches: Switches, caller: Caller): void {
  const readsLog = hasScope(caller, ['AuditLog.Read.All'])
  const readsDirectory = hasScope(caller, ['Directory.Read.All', 'Directory.ReadWrite.All'])
  const isEnough = readsDirectory && switches.is('directoryReadForAudit', 'allowed')
  if (!readsLog && !isEnough) {
    const message = 'Calling principal does not have required MSGraph permissions AuditLog.Read.All'
    throw new GraphError(403, 'Authentication_MSGraphPermissionMissing', message)
  }
  if (readsDirectory || switches.is('auditLogReadForAudit', 'allowed')) return
  const message = 'Failed to do premium license check from ADGraph'
  throw new GraphError(403, 'Authentication_ApplicationHasNoDirectoryReadAccess', message)
}

/** "This method supports the $filter, $top, $orderby, and skiptoken"; the tip in its answer names `$select` too. */
function refuseUnsupported({ orderBy, expand, search, count }: QueryOptions): void {
  if (orderBy !== null && orderBy.property.toLowerCase() !== 'activitydatetime') {
    throw malformedQuery(`Invalid orderby clause: '${orderBy.property}' cannot be ordered by.`)
  }
  if (expand !== null || search !== null || count) {
    throw malformedQuery('Only $filter, $select, $top, $orderby and $skiptoken are supported.')
  }
}

function readPage(emulator: Emulator, { filter: text, orderBy, top }: QueryOptions, startId: string | null) {
  const filter = text === null ? null : bindFilter(parseFilter(text), filterTarget(emulator))
  const matches = filter === null ? () => true : compileFilter<AuditRecord>(filter, readField)
  const size = top ?? defaultPageSize
  const records: AuditRecord[] = []
  let isReached = startId === null
  for (const event of inOrder(emulator, candidateEvents(emulator.audit, filter), orderBy?.direction ?? 'desc')) {
    isReached ||= event.id === startId
    if (!isReached) continue
    const record = auditRecord(event, styleOf(emulator))
    if (!matches(record)) continue
    if (records.length === size) return { records, next: event.id }
    records.push(record)
  }
  return { records, next: null }
}

function styleOf({ switches }: Emulator): EntryStyle {
  return { targetNames: switches.get('auditTargetNames'), delegatedActors: switches.get('auditDelegatedActors') }
}

function filterTarget(emulator: Emulator) {
  const known = { table: auditQueries, properties: auditProperties, navigation: [], typeName: 'directoryAudit' }
  return { ...known, isAdvanced: false, doubts: queryDoubts(emulator) }
}

/** What the licence still keeps: 7 days on Free, 30 on P1 and P2 [ED:reference-reports-data-retention]. */
function* inOrder(
  { clock, switches }: Emulator,
  events: readonly AuditEvent[],
  direction: 'asc' | 'desc',
): Generator<AuditEvent> {
  const oldestMs = clock.now() - (switches.is('auditLicence', 'free') ? 7 : 30) * dayMs
  for (let at = 0; at < events.length; at += 1) {
    const event = events[direction === 'asc' ? at : events.length - 1 - at]
    if (event !== undefined && event.atMs >= oldestMs) yield event
  }
}
