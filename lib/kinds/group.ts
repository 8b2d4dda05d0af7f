import { isSynced, isUnlicensed } from './account'
import { when } from './conditional'
import { booleanFacet, type Facet } from './facet'
import { readText, readTexts, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

const isUnified = "groupTypes/any(g:g eq 'Unified')"
const isDynamic = "groupTypes/any(g:g eq 'DynamicMembership')"

const groupTypeFacet: Facet = {
  name: 'groupType',
  options: [
    { value: 'microsoft365', filter: isUnified, matches: (properties) => typeOf(properties) === 'microsoft365' },
    {
      value: 'mail-enabled',
      filter: `(mailEnabled eq true and not ${isUnified})`,
      matches: (properties) => typeOf(properties) === 'mailEnabled',
    },
    {
      value: 'security',
      filter: `(mailEnabled eq false and not ${isUnified})`,
      matches: (properties) => typeOf(properties) === 'security',
    },
  ],
}

const membershipFacet: Facet = {
  name: 'membership',
  options: [
    { value: 'dynamic', filter: isDynamic, matches: hasDynamicMembers },
    { value: 'assigned', filter: `not ${isDynamic}`, matches: (properties) => !hasDynamicMembers(properties) },
  ],
}

export const group = {
  ...ordinaryKind,
  slug: 'groups',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'group',
    live: { collection: '/groups', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'peopleAndGroups',
  icon: 'group',
  owners: { type: 'Group', may: ['restore'] },
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text', inList: true },
    { name: 'mail', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'mailNickname', group: 'contact', type: 'text', inList: true },
    { name: 'proxyAddresses', group: 'contact', type: 'list' },
    { name: 'groupTypes', group: 'membership', type: 'list', inList: true },
    { name: 'securityEnabled', group: 'membership', type: 'boolean', inList: true },
    { name: 'mailEnabled', group: 'membership', type: 'boolean', inList: true },
    { name: 'isAssignableToRole', group: 'membership', type: 'boolean', inList: true },
    { name: 'membershipRule', group: 'membership', type: 'text', inList: true },
    { name: 'membershipRuleProcessingState', group: 'membership', type: 'text' },
    { name: 'assignedLicenses', group: 'licences', type: 'object' },
    { name: 'visibility', group: 'membership', type: 'text', inList: true },
    { name: 'classification', group: 'membership', type: 'text' },
    { name: 'onPremisesSyncEnabled', group: 'onPremises', type: 'boolean', inList: true },
    { name: 'onPremisesDomainName', group: 'onPremises', type: 'text' },
    { name: 'onPremisesSamAccountName', group: 'onPremises', type: 'text' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'renewedDateTime', group: 'dates', type: 'dateTime' },
    { name: 'expirationDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'mail') ?? readText(object, 'description'),
  identifierColumn: 'mail',
  badges: (properties) => [
    typeOf(properties),
    ...(hasDynamicMembers(properties) ? (['dynamic'] as const) : []),
    ...(isRoleAssignable(properties) ? (['roleAssignable'] as const) : []),
    ...(properties.onPremisesSyncEnabled === true ? (['synced'] as const) : []),
  ],
  facets: [
    groupTypeFacet,
    membershipFacet,
    booleanFacet('roleAssignable', 'isAssignableToRole'),
    booleanFacet('synced', 'onPremisesSyncEnabled'),
  ],
  facts: ['description', 'mailNickname', 'membershipRule', 'visibility'],
  search: {
    words: ['displayName', 'description'],
    starts: ['mail', 'mailNickname'],
    entries: ['proxyAddresses'],
    ids: ['id'],
  },
  permissions: {
    read: ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
    restore: ['Group.ReadWrite.All'],
    permanentDelete: ['Group.ReadWrite.All'],
  },
  roles: {
    read: {
      sure: [
        'groupsAdministrator',
        'userAdministrator',
        'privilegedRoleAdministrator',
        'globalReader',
        'globalAdministrator',
      ],
      unsure: ['directoryReaders'],
    },
    restore: { sure: ['groupsAdministrator', 'userAdministrator', 'globalAdministrator'], unsure: [] },
    // The API page names User Administrator too; the dump of built-in roles does not.
    permanentDelete: { sure: ['groupsAdministrator', 'globalAdministrator'], unsure: ['userAdministrator'] },
  },
  strictRoles: (properties) =>
    isRoleAssignable(properties) ? ['privilegedRoleAdministrator', 'globalAdministrator'] : null,
  checks: ['mailNickname', 'proxyAddresses', 'deletedHolders', 'namesakes', 'synced', 'deletionProtection'],
  auditActivities: { delete: ['Delete group'] },
  restore: {
    options: [],
    comesBack: [
      'sameIdAndSettings',
      when((properties) => !hasDynamicMembers(properties), 'membersAndOwners'),
      when(hasDynamicMembers, 'ownersAndRule'),
      when((properties) => !isUnlicensed(properties), 'groupLicences'),
      'appAssignments',
      when(isMicrosoft365, 'groupContent'),
    ],
    staysAway: [
      when(isSynced, 'onPremisesObject'),
      when(hasDynamicMembers, 'membersByRule'),
      'conditionalAccessChanges',
    ],
    // Source: "Configure the expiration policy for Microsoft 365 groups".
    afterwards: [
      when(isSynced, 'onPremisesFirst'),
      when((properties, now) => (daysUntilExpiry(properties, now) ?? 1) <= 0, 'expired'),
      when((properties, now) => isWithin(daysUntilExpiry(properties, now), 30), 'expiresSoon'),
      when((properties) => hasDynamicMembers(properties) && !isPaused(properties), 'membersByRule'),
      when((properties) => hasDynamicMembers(properties) && isPaused(properties), 'rulePaused'),
      when(isMicrosoft365, 'groupContent'),
      'policies',
    ],
  },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${id}`,
    deleted: '/#view/Microsoft_AAD_IAM/GroupsManagementMenuBlade/~/DeletedGroups',
  },
} as const satisfies Kind

function typeOf(properties: GraphProperties): 'microsoft365' | 'mailEnabled' | 'security' {
  if (readTexts(properties, 'groupTypes').includes('Unified')) return 'microsoft365'
  return properties.mailEnabled === true ? 'mailEnabled' : 'security'
}

function hasDynamicMembers(properties: GraphProperties): boolean {
  return readTexts(properties, 'groupTypes').includes('DynamicMembership')
}

function isRoleAssignable(properties: GraphProperties): boolean {
  return properties.isAssignableToRole === true
}

function isMicrosoft365(properties: GraphProperties): boolean {
  return typeOf(properties) === 'microsoft365'
}

function isPaused(properties: GraphProperties): boolean {
  return properties.membershipRuleProcessingState === 'Paused'
}

const dayMs = 24 * 60 * 60 * 1000

/** Null for one that does not expire. */
function daysUntilExpiry(properties: GraphProperties, now: Date): number | null {
  const expires = Date.parse(readText(properties, 'expirationDateTime') ?? '')
  return Number.isNaN(expires) ? null : (expires - now.getTime()) / dayMs
}

function isWithin(days: number | null, most: number): boolean {
  return days !== null && days > 0 && days <= most
}
