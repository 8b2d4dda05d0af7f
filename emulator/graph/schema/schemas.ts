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
import { servicePrincipalSchema } from './service-principal-schema'
import { userSchema } from './user-schema'

const schemas: Readonly<Record<ObjectType, ObjectSchema>> = {
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
}

const withBetaProperties: ReadonlyMap<ObjectType, ObjectSchema> = new Map(
  objectTypes.map((type) => {
    const schema = schemas[type]
    return [type, { ...schema, properties: { ...schema.properties, ...schema.betaProperties } }]
  }),
)

/** The type of a cast segment such as `Microsoft.Graph.User`, whatever its casing. */
export function typeOfCast(cast: string): DirectoryType | null {
  const wanted = cast.toLowerCase()
  return objectTypes.find((type) => type.toLowerCase() === wanted) ?? null
}

export function schemaOf(type: ObjectType, version: GraphVersion): ObjectSchema {
  return (version === 'beta' ? withBetaProperties.get(type) : undefined) ?? schemas[type]
}
