import type { RoleName } from '../../data/roles'
import type { Emulator } from '../../emulator'
import { hasScope } from '../access/permissions'
import type { Caller } from '../caller'
import { denied, unsupportedQuery } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { bindFilter } from '../odata/bind-filter'
import { parseFilter } from '../odata/filter-parser'
import { compileFilter, readField, type Predicate } from '../odata/filter-predicate'
import { requireFewAlternatives } from '../odata/filter-alternatives'
import { queryDoubts } from '../odata/query-doubts'
import { parseQueryOptions, type QueryOptions } from '../odata/query-options'
import { checkSelect } from '../odata/shape-object'
import { of } from '../schema/object-schema'
import { roleAssignmentQueries } from '../schema/queries/role-assignment-queries'
import { assignmentExpander } from './expand-assignment'
import { roleAssignments, type RoleAssignment } from './role-assignments'

const properties = of('String', 'id principalId directoryScopeId roleDefinitionId')
/** Holders of this role alone may not read; every other role may. */
const notReading: RoleName = 'Helpdesk Administrator'

/** `GET /roleManagement/directory/roleAssignments`, of one principal or of all [DOC:rbacapplication-list-roleassignments]. */
export function listRoleAssignments(context: GraphContext): GraphResponse {
  const { emulator, request, caller } = context
  requireReader(caller)
  const options = parseQueryOptions(request.query)
  refuseUnsupported(options)
  const select = checkSelect(options.select, properties, 'unifiedRoleAssignment') ?? Object.keys(properties)
  const expanded = assignmentExpander(context, options.expand)
  const found = roleAssignments(emulator).filter(matcher(emulator, options.filter))
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#roleManagement/directory/roleAssignments`,
    value: found.map((assignment) => ({
      ...Object.fromEntries(select.map((name) => [name, readField(assignment, [name])])),
      ...expanded(assignment),
    })),
  })
}

function requireReader(caller: Caller): void {
  if (!hasScope(caller, ['RoleManagement.Read.Directory', 'Directory.Read.All'])) throw denied()
  if (!caller.roles.some((role) => role !== notReading)) throw denied()
}

function refuseUnsupported({ orderBy, search, count, top, skipToken }: QueryOptions): void {
  if (count || [orderBy, search, top, skipToken].some((option) => option !== null)) {
    throw unsupportedQuery('Only $filter, $expand and $select are supported.')
  }
}

function matcher(emulator: Emulator, text: string | null): Predicate<RoleAssignment> {
  if (text === null) return () => true
  const filter = parseFilter(text)
  requireFewAlternatives(filter)
  const known = {
    table: roleAssignmentQueries,
    properties,
    navigation: ['principal', 'roleDefinition', 'directoryScope'],
  }
  const target = { ...known, typeName: 'unifiedRoleAssignment', isAdvanced: false, doubts: queryDoubts(emulator) }
  return compileFilter(bindFilter(filter, target), readField)
}
