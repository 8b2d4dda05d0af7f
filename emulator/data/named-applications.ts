import { applicationProperties, namedAppId, servicePrincipalProperties } from './application'
import type { ObjectFacts } from './directory-object'
import { namedId, type NamedObject } from './named-object'
import { partnerTenant } from './tenant'
import { trickyId } from './tricky-users'

const day = 24
const noRoleAccount = 'acc00000-0000-4000-8000-000000000013'

/** Applications; service principals of the same number share their application id. */
export const namedApplications: readonly NamedObject[] = [
  application(1, {
    about: 'single tenant, deleted together with its service principal',
    displayName: 'Expense Portal',
    deletedHoursAgo: 26,
    facts: { ownerIds: [trickyId(1)] },
  }),
  application(2, {
    about: 'multi-tenant, older than 30 days: stays until deleted by hand',
    displayName: 'Partner Exchange',
    deletedHoursAgo: 45 * day,
    properties: {
      signInAudience: 'AzureADMultipleOrgs',
    },
  }),
  application(3, {
    about: 'for work and personal accounts',
    displayName: 'Customer Survey',
    deletedHoursAgo: 11 * day,
    properties: {
      signInAudience: 'AzureADandPersonalMicrosoftAccount',
    },
  }),
  application(4, {
    about: 'for personal accounts only: cannot be restored',
    displayName: 'Photo Contest',
    deletedHoursAgo: 12 * day,
    properties: {
      signInAudience: 'PersonalMicrosoftAccount',
    },
  }),
  application(5, {
    about: 'its identifier URI is taken by a live application',
    displayName: 'Order Service',
    deletedHoursAgo: 13 * day,
    properties: {
      identifierUris: ['api://orders.contoso.example'],
    },
  }),
  application(6, {
    about: 'its unique name is taken by a live application',
    displayName: 'Stock Service',
    deletedHoursAgo: 14 * day,
    properties: {
      uniqueName: 'stock-service',
    },
  }),
  application(7, {
    about: 'was re-created: a live application and service principal have its name',
    displayName: 'Time Sheets',
    deletedHoursAgo: 15 * day,
  }),
  application(9, {
    about: 'protected from hard deletion for 7 days',
    displayName: 'Payment Gateway',
    deletedHoursAgo: 3 * day,
    properties: {
      isHardDeleteProtectionEnabled: true,
    },
  }),
  {
    ...application(10, {
      about: 'owned by the account without a role',
      displayName: 'Lunch Vote',
      deletedHoursAgo: 16 * day,
    }),
    facts: { ownerIds: [noRoleAccount] },
  },
]

export const namedServicePrincipals: readonly NamedObject[] = [
  servicePrincipal(1, {
    about: 'pair of application 1: needs it restored first',
    displayName: 'Expense Portal',
    deletedHoursAgo: 26,
  }),
  servicePrincipal(2, {
    about: 'orphan: its application is gone for good',
    displayName: 'Retired Intranet',
    deletedHoursAgo: 17 * day,
    properties: {
      appId: namedAppId(99),
    },
  }),
  servicePrincipal(3, {
    about: 'a managed identity: customers can neither restore nor permanently delete it',
    displayName: 'vm-build-agent',
    deletedHoursAgo: 5 * day,
    properties: {
      servicePrincipalType: 'ManagedIdentity',
      appOwnerOrganizationId: null,
      alternativeNames: ['isExplicit=False', '/subscriptions/practice/resourcegroups/build/vm-build-agent'],
    },
  }),
  servicePrincipal(4, {
    about: 'of an application in another tenant',
    displayName: 'Gallery CRM',
    deletedHoursAgo: 6 * day,
    properties: {
      appOwnerOrganizationId: partnerTenant.id,
      homepage: 'https://crm.gallery.example/start',
      replyUrls: ['https://crm.gallery.example/auth/return'],
    },
  }),
  servicePrincipal(8, { about: 'its application is live', displayName: 'Visitor Desk', deletedHoursAgo: 7 * day }),
  servicePrincipal(11, {
    about: 'its application was re-created with a new service principal',
    displayName: 'Time Sheets',
    deletedHoursAgo: 15 * day,
  }),
]

/** Live applications and service principals around them. */
export const applicationsInTheWay: readonly NamedObject[] = [
  application(905, {
    about: 'holds the identifier URI of number 5',
    displayName: 'Order Service (new)',
    deletedHoursAgo: null,
    properties: {
      identifierUris: ['api://orders.contoso.example'],
    },
  }),
  application(906, {
    about: 'holds the unique name of number 6',
    displayName: 'Stock Service (new)',
    deletedHoursAgo: null,
    properties: { uniqueName: 'stock-service' },
  }),
  application(908, {
    about: 'the live application of service principal 8',
    displayName: 'Visitor Desk',
    deletedHoursAgo: null,
    properties: { appId: namedAppId(8) },
  }),
  application(911, {
    about: 're-created',
    displayName: 'Time Sheets',
    deletedHoursAgo: null,
    properties: { appId: namedAppId(11) },
  }),
  servicePrincipal(911, {
    about: 'the new service principal of the re-created application',
    displayName: 'Time Sheets',
    deletedHoursAgo: null,
    properties: {
      appId: namedAppId(11),
      servicePrincipalNames: [namedAppId(11)],
    },
  }),
]

type Case = {
  about: string
  displayName: string
  deletedHoursAgo: number | null
  properties?: Record<string, unknown>
  facts?: ObjectFacts
}

export function application(number: number, { displayName, properties, ...rest }: Case): NamedObject {
  return {
    type: 'application',
    id: namedId('application', number),
    ...rest,
    properties: { ...applicationProperties(namedAppId(number), displayName), ...properties },
  }
}

export function servicePrincipal(number: number, { displayName, properties, ...rest }: Case): NamedObject {
  return {
    type: 'servicePrincipal',
    id: namedId('servicePrincipal', number),
    ...rest,
    properties: { ...servicePrincipalProperties(namedAppId(number), displayName), ...properties },
  }
}
