import { namedAppId } from './application'
import { application, servicePrincipal } from './named-applications'
import { namedId, type NamedObject } from './named-object'
import { trickyId } from './tricky-users'

const day = 24
const microsoft = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'
const approvalFlow = { appId: namedAppId(912), servicePrincipalNames: [namedAppId(912)] }
const deliveryUri = { identifierUris: ['api://delivery.contoso.example'] }

/** Deleted applications that exclude each other, or that other things rest on. */
export const rememberedApplications: readonly NamedObject[] = [
  application(12, {
    about: 'has one identifier URI with number 13: one of them can come back',
    displayName: 'Delivery Tracker',
    deletedHoursAgo: 20 * day,
    properties: deliveryUri,
  }),
  application(13, {
    about: 'has one identifier URI with number 12: one of them can come back',
    displayName: 'Delivery Tracker',
    deletedHoursAgo: 19 * day,
    properties: deliveryUri,
  }),
  application(14, {
    about: 'keeps the attributes of Azure AD B2C: not to be deleted',
    displayName: 'b2c-extensions-app. Do not modify. Used by AADB2C for storing user data.',
    deletedHoursAgo: 21 * day,
  }),
  application(15, {
    about: 'its deleted service principal could never come back without it',
    displayName: 'Badge Printer',
    deletedHoursAgo: 22 * day,
  }),
]

/** Deleted service principals that exclude each other, or that belong to Microsoft. */
export const rememberedServicePrincipals: readonly NamedObject[] = [
  servicePrincipal(12, {
    about: 'one of three of a live application: made anew',
    displayName: 'Approval Flow',
    deletedHoursAgo: 4 * day,
    properties: approvalFlow,
  }),
  servicePrincipal(13, {
    about: 'one of three of a live application: the first, with the consents and the assignments',
    displayName: 'Approval Flow',
    deletedHoursAgo: 24 * day,
    properties: approvalFlow,
    facts: {
      grants: [
        { scope: 'User.Read Mail.Send', principalId: null },
        { scope: 'Calendars.Read', principalId: trickyId(35) },
      ],
      assignedIds: [namedId('group', 913), trickyId(35)],
    },
  }),
  servicePrincipal(14, {
    about: 'one of three of a live application: made anew, and deleted with number 12',
    displayName: 'Approval Flow',
    deletedHoursAgo: 4 * day,
    properties: approvalFlow,
  }),
  servicePrincipal(15, {
    about: 'pair of application 15, deleted long before it',
    displayName: 'Badge Printer',
    deletedHoursAgo: 26 * day,
  }),
  servicePrincipal(16, {
    about: 'of Microsoft itself: other services rest on it',
    displayName: 'Office 365 Exchange Online',
    deletedHoursAgo: 23 * day,
    properties: firstParty('00000002-0000-0ff1-ce00-000000000000'),
  }),
  servicePrincipal(17, {
    about: 'of Microsoft itself: a tool that people sign in to',
    displayName: 'Microsoft Graph Command Line Tools',
    deletedHoursAgo: 25 * day,
    properties: firstParty('14d82eec-204b-4c2f-b7e8-296a70dab67e'),
  }),
]

/** The live application that service principals 12 to 14 are of. */
export const liveForRemembered: readonly NamedObject[] = [
  application(912, {
    about: 'the live application of service principals 12 to 14, which the deleted user 35 owns',
    displayName: 'Approval Flow',
    deletedHoursAgo: null,
    facts: { ownerIds: [trickyId(35)] },
  }),
]

function firstParty(appId: string): Record<string, unknown> {
  return { appId, servicePrincipalNames: [appId], appOwnerOrganizationId: microsoft, tags: [] }
}
