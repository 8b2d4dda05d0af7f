import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { NavigationGroup } from '@/lib/kinds/kind'
import type { BadgeName, HintedProperty, IdentifierName } from '@/lib/kinds/vocabulary'

type KindTexts = {
  /** Title of the list and of the navigation item. */
  many: string
  one: string
  /** Within a sentence. */
  lower: { one: string; many: string }
}

const names: Record<KindSlug, KindTexts> = {
  users: {
    many: 'Users',
    one: 'User',
    lower: { one: 'user', many: 'users' },
  },
  groups: {
    many: 'Groups',
    one: 'Group',
    lower: { one: 'group', many: 'groups' },
  },
  'external-profiles': {
    many: 'External profiles',
    one: 'External profile',
    lower: { one: 'external profile', many: 'external profiles' },
  },
  'pending-external-profiles': {
    many: 'Pending profiles',
    one: 'Pending profile',
    lower: { one: 'pending profile', many: 'pending profiles' },
  },
  applications: {
    many: 'Applications',
    one: 'Application',
    lower: { one: 'application', many: 'applications' },
  },
  'service-principals': {
    many: 'Service principals',
    one: 'Service principal',
    lower: { one: 'service principal', many: 'service principals' },
  },
  'agent-identities': {
    many: 'Agent identities',
    one: 'Agent identity',
    lower: { one: 'agent identity', many: 'agent identities' },
  },
  'agent-users': {
    many: 'Agent users',
    one: 'Agent user',
    lower: { one: 'agent user', many: 'agent users' },
  },
  'agent-blueprints': {
    many: 'Blueprints',
    one: 'Blueprint',
    lower: { one: 'blueprint', many: 'blueprints' },
  },
  'agent-blueprint-principals': {
    many: 'Blueprint principals',
    one: 'Blueprint principal',
    lower: { one: 'blueprint principal', many: 'blueprint principals' },
  },
  'administrative-units': {
    many: 'Administrative units',
    one: 'Administrative unit',
    lower: { one: 'administrative unit', many: 'administrative units' },
  },
  'custom-roles': {
    many: 'Custom roles',
    one: 'Custom role',
    lower: { one: 'custom role', many: 'custom roles' },
  },
  'lifecycle-workflows': {
    many: 'Lifecycle workflows',
    one: 'Lifecycle workflow',
    lower: { one: 'lifecycle workflow', many: 'lifecycle workflows' },
  },
  'conditional-access-policies': {
    many: 'Policies',
    one: 'Policy',
    lower: { one: 'policy', many: 'policies' },
  },
  'named-locations': {
    many: 'Named locations',
    one: 'Named location',
    lower: { one: 'named location', many: 'named locations' },
  },
  pkis: {
    many: 'PKIs',
    one: 'PKI',
    lower: { one: 'PKI', many: 'PKIs' },
  },
  'certificate-authorities': {
    many: 'Certificate authorities',
    one: 'Certificate authority',
    lower: { one: 'certificate authority', many: 'certificate authorities' },
  },
  devices: {
    many: 'Devices',
    one: 'Device',
    lower: { one: 'device', many: 'devices' },
  },
}

const groups: Record<NavigationGroup, string> = {
  peopleAndGroups: 'People and groups',
  applications: 'Applications',
  agents: 'Agents',
  administration: 'Administration',
  conditionalAccess: 'Conditional Access',
  certificates: 'Certificates',
  devices: 'Devices',
}

const badges: Record<BadgeName, string> = {
  guest: 'Guest',
  synced: 'Synced',
  restricted: 'Restricted',
  hiddenMembership: 'Hidden membership',
  dynamic: 'Dynamic',
  microsoft365: 'Microsoft 365',
  security: 'Security',
  mailEnabled: 'Mail-enabled',
  roleAssignable: 'Role-assignable',
  multiTenant: 'Multitenant',
  workAndPersonal: 'Work and personal',
  personal: 'Personal accounts',
  managedIdentity: 'Managed identity',
  disabled: 'Disabled',
  root: 'Root',
  intermediate: 'Intermediate',
  reportOnly: 'Report-only',
  off: 'Off',
  trusted: 'Trusted',
  joiner: 'Joiner',
  mover: 'Mover',
  leaver: 'Leaver',
}

/** The column that tells namesakes apart: its heading, and its name within a sentence. */
const identifiers: Record<IdentifierName, { label: string; lower: string }> = {
  signInName: { label: 'Sign-in name', lower: 'sign-in name' },
  mail: { label: 'Mail', lower: 'mail' },
  appId: { label: 'Application id', lower: 'application id' },
  description: { label: 'Description', lower: 'description' },
  issuer: { label: 'Issuer', lower: 'issuer' },
  state: { label: 'State', lower: 'state' },
  company: { label: 'Company', lower: 'company' },
  deviceId: { label: 'Device id', lower: 'device id' },
}

/** What the search field takes. The name comes first, and its parts go by its name. */
const searchHints: Record<HintedProperty, string> = {
  displayName: 'Name',
  surname: 'Name',
  mail: 'mail',
  mailNickname: 'mail',
  userPrincipalName: 'sign-in name',
  thumbprint: 'thumbprint',
  id: 'object id',
  appId: 'application id',
  deviceId: 'device id',
}

export const kindMessages = {
  names,
  groups,
  badges,
  identifiers,
  searchHints,
  deletedCount: '{count, plural, one {# deleted {one}} other {# deleted {many}}}',
  count: '{count, plural, one {# {one}} other {# {many}}}',
}
