import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { profileQueries } from './queries/profile-queries'

/** `microsoft.graph.externalUserProfile` of beta [DOCB resources/externaluserprofile.md]. */
export const externalUserProfileSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of('String', 'companyName createdBy department displayName jobTitle phoneNumber supervisorId'),
    ...of('Boolean', 'isDiscoverable isEnabled'),
    ...of('DateTimeOffset', 'createdDateTime'),
    ...of('Int32', 'epoch'),
    ...of('Complex', 'address'),
  },
  defaults: [
    'id',
    'deletedDateTime',
    'displayName',
    'companyName',
    'department',
    'jobTitle',
    'phoneNumber',
    'address',
    'supervisorId',
    'isDiscoverable',
    'isEnabled',
    'createdBy',
    'createdDateTime',
  ],
  navigation: [],
  queries: profileQueries,
}

export const pendingExternalUserProfileSchema: ObjectSchema = externalUserProfileSchema
