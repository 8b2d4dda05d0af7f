import { malformedQuery } from '../graph-error'
import type { Filter } from '../odata/filter-parser'

/** What `$filter` of directoryAudits understands, by path [DOC:directoryaudit-list]. */
const operators: Readonly<Record<string, readonly string[]>> = {
  activityDisplayName: ['eq', 'startswith'],
  activityDateTime: ['eq', 'ge', 'le', 'gt', 'lt'],
  category: ['eq'],
  correlationId: ['eq'],
  loggedByService: ['eq'],
  result: ['eq'],
  'initiatedBy/user/id': ['eq'],
  'initiatedBy/user/displayName': ['eq'],
  'initiatedBy/user/userPrincipalName': ['eq', 'startswith'],
  'initiatedBy/app/appId': ['eq'],
  'initiatedBy/app/displayName': ['eq'],
  'targetResources/id': ['eq'],
  'targetResources/displayName': ['eq', 'startswith'],
}

export function checkAuditFilter(filter: Filter, prefix: readonly string[] = [], variable?: string): void {
  switch (filter.kind) {
    case 'and':
    case 'or':
      checkAuditFilter(filter.left, prefix, variable)
      checkAuditFilter(filter.right, prefix, variable)
      return
    case 'any':
      return checkAuditFilter(filter.of, filter.path, filter.variable)
    case 'compare':
      return requireOperator([...prefix, ...withoutVariable(filter.path, variable)], filter.operator)
    case 'call':
      return requireOperator([...prefix, ...withoutVariable(filter.path, variable)], filter.function)
    default:
      throw malformedQuery(`Invalid filter clause: '${filter.kind}' is not supported.`)
  }
}

function withoutVariable(path: readonly string[], variable: string | undefined): readonly string[] {
  return variable !== undefined && path[0] === variable ? path.slice(1) : path
}

function requireOperator(path: readonly string[], operator: string): void {
  const name = path.join('/')
  if (operators[name]?.includes(operator)) return
  throw malformedQuery(`Invalid filter clause: '${operator}' is not supported for '${name}'.`)
}
