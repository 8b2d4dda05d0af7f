import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { administrativeUnitQueries } from './queries/administrative-unit-queries'

/** `microsoft.graph.administrativeUnit` of v1.0 [CSDL]. */
export const administrativeUnitSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of('String', 'description displayName membershipRule membershipRuleProcessingState membershipType visibility'),
    ...of('Boolean', 'isMemberManagementRestricted'),
  },
  defaults: [
    'id',
    'deletedDateTime',
    'displayName',
    'description',
    'membershipRule',
    'membershipType',
    'membershipRuleProcessingState',
    'isMemberManagementRestricted',
    'visibility',
  ],
  navigation: ['members', 'scopedRoleMembers', 'extensions'],
  queries: administrativeUnitQueries,
}
