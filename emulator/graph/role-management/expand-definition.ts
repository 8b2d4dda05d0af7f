import { roleTemplateIds } from '../../data/roles'
import { malformedQuery, unsupportedQuery } from '../graph-error'
import { checkSelect } from '../odata/shape-object'
import { of } from '../schema/object-schema'
import type { RoleAssignment } from './role-assignments'

const properties = {
  ...of('String', 'id displayName description templateId version'),
  ...of('Boolean', 'isBuiltIn isEnabled'),
}
const form = /^roleDefinition(?:\(\$select=([^()]*)\))?$/i

/** Reads `$expand=roleDefinition`, with or without a `$select` in brackets, into what it adds to an assignment. */
export function definitionExpander(
  expand: readonly string[] | null,
): (assignment: RoleAssignment) => { roleDefinition?: Record<string, unknown> } {
  if (expand === null) return () => ({})
  const [asked = '', ...others] = expand
  const matched = form.exec(asked)
  if (others.length > 0) throw unsupportedQuery('Only one property can be expanded in a query.')
  if (matched === null) {
    throw malformedQuery(
      `Parsing OData Select and Expand failed: '${asked}' cannot be expanded on type 'microsoft.graph.unifiedRoleAssignment'.`,
    )
  }
  const names = matched[1]?.split(',').map((name) => name.trim()) ?? Object.keys(properties)
  const select = checkSelect(names, properties, 'unifiedRoleDefinition') ?? []
  return (assignment) => {
    const definition = definitionOf(assignment)
    return { roleDefinition: Object.fromEntries(select.map((name) => [name, definition[name] ?? null])) }
  }
}

function definitionOf({ role }: RoleAssignment): Record<string, unknown> {
  const id = roleTemplateIds[role]
  return { id, displayName: role, templateId: id, version: '1', isBuiltIn: true, isEnabled: true }
}
