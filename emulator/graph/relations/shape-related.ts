import { isRoleName } from '../../data/roles'
import { textOf, type DirectoryObject } from '../../data/directory-object'
import { graphResource } from '../../data/tenant'
import { hasPermission, hasScope } from '../access/permissions'
import { directoryRole } from '../directory/my-roles'
import type { GraphContext } from '../message'
import { shapeObject } from '../odata/shape-object'
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
    ...linksOf(object, relation, table.get.bind(table)),
  ]
}

/** Of types that the app may not read, nothing but type and id [DOC:includes/limited-info]. */
function shapeDirectoryObject(
  { emulator, caller, request }: GraphContext,
  object: DirectoryObject,
  select: readonly string[] | null,
): Record<string, unknown> {
  const schema = schemaOf(object.type, request.version)
  const names = select?.filter((name) => name in schema.properties) ?? null
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
function linksOf(
  { id, properties, facts }: DirectoryObject,
  relation: string,
  get: (id: string) => DirectoryObject | undefined,
): Related[] {
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
      principalDisplayName: textOf(get(principalId) ?? { ...missing, id: principalId }, 'displayName'),
      resourceId: id,
      resourceDisplayName: properties.displayName,
    }),
  )
}

const missing: DirectoryObject = { id: '', type: 'user', deletedDateTime: null, properties: {}, facts: {} }

function link(id: string, type: string, shown: Record<string, unknown>): Related {
  return { id, type, shown: { id, ...shown } }
}
