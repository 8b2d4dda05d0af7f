import { isRoleName } from '../../data/roles'
import type { DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable } from '../../data/directory-table'
import { graphResource } from '../../data/tenant'
import { hasPermission, hasScope } from '../access/permissions'
import { directoryRole } from '../directory/my-roles'
import type { GraphContext } from '../message'
import { shapeObject } from '../odata/shape-object'
import { propertyNamed } from '../schema/object-schema'
import { schemaOf } from '../schema/schemas'
import { relatedObjects } from './related-objects'

export type Related = { id: string; type: string; shown: Record<string, unknown> }

/** What is on the other end of a relationship, as this caller may see it. */
export function shapeRelated(
  context: GraphContext,
  object: DirectoryObject,
  relation: string,
  select: readonly string[] | null = null,
): Related[] {
  const table = context.emulator.directory.replica()
  return [
    ...relatedObjects(table, object, relation).map((related) => ({
      id: related.id,
      type: related.type,
      shown: shapeDirectoryObject(context, related, select),
    })),
    ...(relation === 'memberOf' || relation === 'transitiveMemberOf' ? rolesOf(context, object) : []),
    ...(relation === 'scopedRoleMembers' ? scopedMembersOf(table, object) : []),
    ...linksOf(object, relation, table),
  ]
}

/** Of types that the app may not read, nothing but type and id [DOC:includes/limited-info]. */
function shapeDirectoryObject(
  { emulator, caller, request }: GraphContext,
  object: DirectoryObject,
  select: readonly string[] | null,
): Record<string, unknown> {
  const schema = schemaOf(object.type, request.version)
  const names = select?.flatMap((name) => propertyNamed(schema.properties, name) ?? []) ?? null
  const shown = shapeObject(object, schema, names)
  const isReadable = hasPermission(emulator, caller, { type: object.type, access: 'read' })
  const limited = Object.fromEntries(Object.keys(shown).map((name) => [name, name === 'id' ? object.id : null]))
  return { '@odata.type': `#microsoft.graph.${object.type}`, ...(isReadable ? shown : limited) }
}

function rolesOf({ caller }: GraphContext, { facts }: DirectoryObject): Related[] {
  const isReadable = hasScope(caller, ['RoleManagement.Read.Directory', 'Directory.Read.All'])
  return (facts.roles ?? [])
    .filter((role) => isRoleName(role))
    .map((role) => {
      const { '@odata.type': type, id, ...rest } = directoryRole(role)
      const limited = Object.fromEntries(Object.keys(rest).map((name) => [name, null]))
      return { id, type: 'directoryRole', shown: { '@odata.type': type, id, ...(isReadable ? rest : limited) } }
    })
}

/** Grants and assignments are no directory objects: they come as they are. */
function linksOf({ id, properties, facts }: DirectoryObject, relation: string, table: DirectoryTable): Related[] {
  if (relation === 'oauth2PermissionGrants') {
    return (facts.grants ?? []).map(({ scope, principalId }, at) =>
      link(`${id}-grant-${at}`, 'oAuth2PermissionGrant', {
        clientId: id,
        consentType: principalId === null ? 'AllPrincipals' : 'Principal',
        principalId,
        resourceId: graphResource.appId,
        scope,
      }),
    )
  }
  if (relation !== 'appRoleAssignedTo') return []
  return (facts.assignedIds ?? []).map((principalId) =>
    link(`${id}-to-${principalId}`, 'appRoleAssignment', {
      appRoleId: '00000000-0000-0000-0000-000000000000',
      principalId,
      principalDisplayName: nameOf(table.get(principalId)),
      resourceId: id,
      resourceDisplayName: properties.displayName,
    }),
  )
}

/** Who holds a role over an administrative unit [DOC:administrativeunit-list-scopedrolemembers]. */
function scopedMembersOf(table: DirectoryTable, { id: unitId }: DirectoryObject): Related[] {
  return [...table.all()].flatMap((holder) =>
    (holder.facts.scopedRoles ?? []).flatMap(({ role, unitId: scope }) => {
      if (scope !== unitId || !isRoleName(role) || holder.deletedDateTime !== null) return []
      const roleMemberInfo = { id: holder.id, displayName: nameOf(holder) }
      const shown = { administrativeUnitId: unitId, roleId: directoryRole(role).id, roleMemberInfo }
      return [link(`${holder.id}-${role}`, 'scopedRoleMembership', shown)]
    }),
  )
}

function nameOf(object: DirectoryObject | undefined): unknown {
  return object?.properties.displayName ?? null
}

function link(id: string, type: string, shown: Record<string, unknown>): Related {
  return { id, type, shown: { id, ...shown } }
}
