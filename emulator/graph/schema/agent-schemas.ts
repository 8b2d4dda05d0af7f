import { applicationSchema } from './application-schema'
import { of, type ObjectSchema } from './object-schema'
import { servicePrincipalSchema } from './service-principal-schema'
import { userSchema } from './user-schema'

/** Agent types derive from application, service principal and user [CSDL]. */
export const agentIdentityBlueprintSchema: ObjectSchema = {
  ...applicationSchema,
  navigation: [...applicationSchema.navigation, 'inheritablePermissions', 'sponsors'],
}

export const agentIdentitySchema: ObjectSchema = {
  ...servicePrincipalSchema,
  properties: {
    ...servicePrincipalSchema.properties,
    ...of('String', 'agentIdentityBlueprintId'),
    ...of('DateTimeOffset', 'createdDateTime'),
  },
  defaults: [...servicePrincipalSchema.defaults, 'agentIdentityBlueprintId', 'createdDateTime'],
  navigation: [...servicePrincipalSchema.navigation, 'sponsors'],
}

export const agentIdentityBlueprintPrincipalSchema: ObjectSchema = {
  ...servicePrincipalSchema,
  navigation: [...servicePrincipalSchema.navigation, 'sponsors'],
}

export const agentUserSchema: ObjectSchema = {
  ...userSchema,
  defaults: [...userSchema.defaults, 'identityParentId'],
}
