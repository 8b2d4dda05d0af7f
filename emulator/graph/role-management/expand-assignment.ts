import { roleTemplateIds } from '../../data/roles'
import { malformedQuery, unsupportedQuery } from '../graph-error'
import type { GraphContext } from '../message'
import { checkSelect, shapeObject } from '../odata/shape-object'
import { of, propertyNamed } from '../schema/object-schema'
import { schemaOf } from '../schema/schemas'
import type { RoleAssignment } from './role-assignments'

const definitionProperties = {
  ...of('String', 'id displayName description templateId version'),
  ...of('Boolean', 'isBuiltIn isEnabled'),
}
const form = /^(roleDefinition|principal)(?:\(\$select=([^()]*)\))?$/i

type Expander = (assignment: RoleAssignment) => Record<string, unknown>

/** Reads `$expand=roleDefinition` or `principal`, with or without a `$select` in brackets, into what it adds to an assignment. */
export function assignmentExpander(context: GraphContext, expand: readonly string[] | null): Expander {
  if (expand === null) return () => ({})
  const [asked = '', ...others] = expand
  const [, relation, list] = form.exec(asked) ?? []
  if (others.length > 0) throw unsupportedQuery('Only one property can be expanded in a query.')
  if (relation === undefined) {
    throw malformedQuery(
      `Parsing OData Select and Expand failed: '${asked}' cannot be expanded on type 'microsoft.graph.unifiedRoleAssignment'.`,
    )
  }
  const select = list?.split(',').map((name) => name.trim()) ?? null
  return relation.toLowerCase() === 'principal' ? principalExpander(context, select) : definitionExpander(select)
}

function definitionExpander(asked: readonly string[] | null): Expander {
  const names = asked ?? Object.keys(definitionProperties)
  const select = checkSelect(names, definitionProperties, 'unifiedRoleDefinition') ?? []
  return (assignment) => {
    const definition = definitionOf(assignment)
    return { roleDefinition: Object.fromEntries(select.map((name) => [name, definition[name] ?? null])) }
  }
}

/** Who holds the role; the page of the list shows more of it than the default properties, and not which. */
function principalExpander({ emulator, request }: GraphContext, select: readonly string[] | null): Expander {
  return ({ principalId }) => {
    const principal = emulator.directory.replica().get(principalId)
    if (principal === undefined) return { principal: null }
    const schema = schemaOf(principal.type, request.version)
    const names = select?.flatMap((name) => propertyNamed(schema.properties, name) ?? []) ?? null
    return {
      principal: { '@odata.type': `#microsoft.graph.${principal.type}`, ...shapeObject(principal, schema, names) },
    }
  }
}

function definitionOf({ role }: RoleAssignment): Record<string, unknown> {
  const id = roleTemplateIds[role]
  return { id, displayName: role, templateId: id, version: '1', isBuiltIn: true, isEnabled: true }
}
