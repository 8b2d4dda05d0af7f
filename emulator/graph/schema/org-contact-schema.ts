import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { orgContactQueries } from './queries/org-contact-queries'

/** `microsoft.graph.orgContact` of v1.0 [DOC:resources/orgcontact, CSDL]. */
export const orgContactSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of('String', 'companyName department displayName givenName jobTitle mail mailNickname surname'),
    ...of('Boolean', 'onPremisesSyncEnabled'),
    ...of('DateTimeOffset', 'onPremisesLastSyncDateTime'),
    ...of('Strings', 'imAddresses proxyAddresses'),
    ...of('Complexes', 'addresses onPremisesProvisioningErrors phones serviceProvisioningErrors'),
  },
  defaults: [
    'id',
    'deletedDateTime',
    'companyName',
    'department',
    'displayName',
    'proxyAddresses',
    'givenName',
    'imAddresses',
    'jobTitle',
    'mail',
    'mailNickname',
    'onPremisesLastSyncDateTime',
    'onPremisesSyncEnabled',
    'surname',
    'addresses',
    'onPremisesProvisioningErrors',
    'phones',
  ],
  navigation: ['directReports', 'manager', 'memberOf', 'transitiveMemberOf'],
  queries: orgContactQueries,
}
