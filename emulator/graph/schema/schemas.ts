import { extensionsOf } from '../../data/directory-extensions'
import { objectTypes, type DirectoryType, type ObjectType } from '../../data/directory-object'
import type { GraphVersion } from '../message'
import { administrativeUnitSchema } from './administrative-unit-schema'
import {
  agentIdentityBlueprintPrincipalSchema,
  agentIdentityBlueprintSchema,
  agentIdentitySchema,
  agentUserSchema,
} from './agent-schemas'
import { applicationSchema } from './application-schema'
import { conditionalAccessPolicySchema, namedLocationSchema } from './conditional-access-schemas'
import { certificateAuthorityDetailSchema, certificateBasedAuthPkiSchema } from './certificate-schemas'
import { deviceSchema } from './device-schema'
import { groupSchema } from './group-schema'
import type { ObjectSchema } from './object-schema'
import { orgContactSchema } from './org-contact-schema'
import { externalUserProfileSchema, pendingExternalUserProfileSchema } from './profile-schemas'
import { withRows } from './queries/query-table'
import { unifiedRoleDefinitionSchema } from './role-definition-schema'
import { shownByBeta } from './selected-only'
import { servicePrincipalSchema } from './service-principal-schema'
import { userSchema } from './user-schema'
import { workflowSchema } from './workflow-schema'

const declared: Readonly<Record<ObjectType, ObjectSchema>> = {
  user: userSchema,
  group: groupSchema,
  application: applicationSchema,
  servicePrincipal: servicePrincipalSchema,
  administrativeUnit: administrativeUnitSchema,
  certificateBasedAuthPki: certificateBasedAuthPkiSchema,
  certificateAuthorityDetail: certificateAuthorityDetailSchema,
  agentIdentityBlueprint: agentIdentityBlueprintSchema,
  agentIdentity: agentIdentitySchema,
  agentIdentityBlueprintPrincipal: agentIdentityBlueprintPrincipalSchema,
  agentUser: agentUserSchema,
  externalUserProfile: externalUserProfileSchema,
  pendingExternalUserProfile: pendingExternalUserProfileSchema,
  device: deviceSchema,
  conditionalAccessPolicy: conditionalAccessPolicySchema,
  namedLocation: namedLocationSchema,
  orgContact: orgContactSchema,
  unifiedRoleDefinition: unifiedRoleDefinitionSchema,
  workflow: workflowSchema,
}

const schemas = { 'v1.0': schemasOf('v1.0'), beta: schemasOf('beta') } as const

/** The type of a cast segment such as `Microsoft.Graph.User`, whatever its casing. */
export function typeOfCast(cast: string): DirectoryType | null {
  const wanted = cast.toLowerCase()
  return objectTypes.find((type) => type.toLowerCase() === wanted) ?? null
}

export function schemaOf(type: ObjectType, version: GraphVersion): ObjectSchema {
  return schemas[version][type]
}

function schemasOf(version: GraphVersion): Readonly<Record<ObjectType, ObjectSchema>> {
  const types = Object.keys(declared) as ObjectType[]
  const complete = types.map((type) => [type, withMore(declared[type], type, version)])
  return Object.fromEntries(complete) as Record<ObjectType, ObjectSchema>
}

/** What only beta has, and what applications of the tenant added: that is there for who selects it by name. */
function withMore(schema: ObjectSchema, type: ObjectType, version: GraphVersion): ObjectSchema {
  const extensions = extensionsOf(type).map(({ name, isMultiValued }) => [name, isMultiValued ? 'Strings' : 'String'])
  const own = { ...schema.properties, ...(version === 'beta' && schema.betaProperties) }
  const properties = { ...own, ...(Object.fromEntries(extensions) as ObjectSchema['properties']) }
  // "Directory extensions: supports $filter (eq, ne, and eq on null values)" [DOC:user-list].
  const rows = extensions.map(([name, type]) =>
    type === 'Strings' ? `${name}/any | eq | ?startsWith` : `${name} | eq | null ?startsWith`,
  )
  const queries = withRows(schema.queries, rows.join('\n'))
  const shown = version === 'beta' && ({ defaults: shownByBeta(own), showsExtensions: true } as const)
  return { ...schema, properties, queries, ...shown }
}
