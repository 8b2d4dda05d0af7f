import { applicationProperties, namedAppId, servicePrincipalProperties, type SignInAudience } from './application'
import { namedId, type NamedObject } from './named-object'

const day = 24
const noRoleAccount = 'acc00000-0000-4000-8000-000000000013'
const otherTenant = '0e0e0e0e-0000-4000-8000-00000000000e'

/** Applications; service principals of the same number share their application id. */
export const namedApplications: readonly NamedObject[] = [
  application(1, 'single tenant, deleted together with its service principal', 'Expense Portal', 26),
  application(2, 'multi-tenant, older than 30 days: stays until deleted by hand', 'Partner Exchange', 45 * day, {
    signInAudience: 'AzureADMultipleOrgs',
  }),
  application(3, 'for work and personal accounts', 'Customer Survey', 11 * day, {
    signInAudience: 'AzureADandPersonalMicrosoftAccount',
  }),
  application(4, 'for personal accounts only: cannot be restored', 'Photo Contest', 12 * day, {
    signInAudience: 'PersonalMicrosoftAccount',
  }),
  application(5, 'its identifier URI is taken by a live application', 'Order Service', 13 * day, {
    identifierUris: ['api://orders.contoso.example'],
  }),
  application(6, 'its unique name is taken by a live application', 'Stock Service', 14 * day, {
    uniqueName: 'stock-service',
  }),
  application(7, 'was re-created: a live application and service principal have its name', 'Time Sheets', 15 * day),
  application(9, 'protected from hard deletion for 7 days', 'Payment Gateway', 3 * day, {
    isHardDeleteProtectionEnabled: true,
  }),
  {
    ...application(10, 'owned by the account without a role', 'Lunch Vote', 16 * day),
    facts: { ownerIds: [noRoleAccount] },
  },
]

export const namedServicePrincipals: readonly NamedObject[] = [
  servicePrincipal(1, 'pair of application 1: needs it restored first', 'Expense Portal', 26),
  servicePrincipal(2, 'orphan: its application is gone for good', 'Retired Intranet', 17 * day, {
    appId: namedAppId(99),
  }),
  servicePrincipal(3, 'a managed identity: customers can neither restore nor purge it', 'vm-build-agent', 5 * day, {
    servicePrincipalType: 'ManagedIdentity',
    appOwnerOrganizationId: null,
    alternativeNames: ['isExplicit=False', '/subscriptions/practice/resourcegroups/build/vm-build-agent'],
  }),
  servicePrincipal(4, 'of an application in another tenant', 'Gallery CRM', 6 * day, {
    appOwnerOrganizationId: otherTenant,
  }),
  servicePrincipal(8, 'its application is live', 'Visitor Desk', 7 * day),
  servicePrincipal(11, 'its application was re-created with a new service principal', 'Time Sheets', 15 * day),
]

/** Live applications and service principals around them. */
export const applicationsInTheWay: readonly NamedObject[] = [
  application(905, 'holds the identifier URI of number 5', 'Order Service (new)', null, {
    identifierUris: ['api://orders.contoso.example'],
  }),
  application(906, 'holds the unique name of number 6', 'Stock Service (new)', null, { uniqueName: 'stock-service' }),
  application(908, 'the live application of service principal 8', 'Visitor Desk', null, { appId: namedAppId(8) }),
  application(911, 're-created', 'Time Sheets', null, { appId: namedAppId(11) }),
  servicePrincipal(911, 'the new service principal of the re-created application', 'Time Sheets', null, {
    appId: namedAppId(11),
    servicePrincipalNames: [namedAppId(11)],
  }),
]

function application(
  number: number,
  about: string,
  displayName: string,
  deletedHoursAgo: number | null,
  { signInAudience, ...properties }: { signInAudience?: SignInAudience } & Record<string, unknown> = {},
): NamedObject {
  return {
    type: 'application',
    id: namedId('application', number),
    about,
    deletedHoursAgo,
    properties: { ...applicationProperties(namedAppId(number), displayName, signInAudience), ...properties },
  }
}

function servicePrincipal(
  number: number,
  about: string,
  displayName: string,
  deletedHoursAgo: number | null,
  properties: Record<string, unknown> = {},
): NamedObject {
  return {
    type: 'servicePrincipal',
    id: namedId('servicePrincipal', number),
    about,
    deletedHoursAgo,
    properties: { ...servicePrincipalProperties(namedAppId(number), displayName), ...properties },
  }
}
