import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { NavigationGroup } from '@/lib/kinds/kind'
import type { BadgeName, IdentifierName } from '@/lib/kinds/vocabulary'

type KindTexts = {
  /** Title of the list and of the navigation item. */
  many: string
  one: string
  /** Within a sentence. */
  lower: { one: string; many: string }
  /** What the search field takes. */
  searchHint: string
  /** Where the search looks, for when nothing was found. */
  searchAdvice: string
}

const names: Record<KindSlug, KindTexts> = {
  users: {
    many: 'Users',
    one: 'User',
    lower: { one: 'user', many: 'users' },
    searchHint: 'Name, sign-in name, mail or object id',
    searchAdvice:
      'The search looks at the start of the name, of the last name and of the mail address, the end of the sign-in name, and the whole object id.',
  },
  groups: {
    many: 'Groups',
    one: 'Group',
    lower: { one: 'group', many: 'groups' },
    searchHint: 'Name, mail or object id',
    searchAdvice:
      'The search looks at the start of the name, of the mail address and of the mail nickname, and the whole object id.',
  },
  'external-profiles': {
    many: 'External profiles',
    one: 'External profile',
    lower: { one: 'external profile', many: 'external profiles' },
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
  'pending-external-profiles': {
    many: 'Pending profiles',
    one: 'Pending profile',
    lower: { one: 'pending profile', many: 'pending profiles' },
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
  applications: {
    many: 'Applications',
    one: 'Application',
    lower: { one: 'application', many: 'applications' },
    searchHint: 'Name, application id or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole application id or object id.',
  },
  'service-principals': {
    many: 'Service principals',
    one: 'Service principal',
    lower: { one: 'service principal', many: 'service principals' },
    searchHint: 'Name, application id or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole application id or object id.',
  },
  'agent-identities': {
    many: 'Agent identities',
    one: 'Agent identity',
    lower: { one: 'agent identity', many: 'agent identities' },
    searchHint: 'Name, application id or object id',
    searchAdvice:
      'The search looks at the start of the name, and the whole id of the agent, its application or its blueprint.',
  },
  'agent-users': {
    many: 'Agent users',
    one: 'Agent user',
    lower: { one: 'agent user', many: 'agent users' },
    searchHint: 'Name, sign-in name or object id',
    searchAdvice:
      'The search looks at the start of the name and of the mail address, the end of the sign-in name, and the whole id of the agent.',
  },
  'agent-blueprints': {
    many: 'Blueprints',
    one: 'Blueprint',
    lower: { one: 'blueprint', many: 'blueprints' },
    searchHint: 'Name, application id or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole application id or object id.',
  },
  'agent-blueprint-principals': {
    many: 'Blueprint principals',
    one: 'Blueprint principal',
    lower: { one: 'blueprint principal', many: 'blueprint principals' },
    searchHint: 'Name, application id or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole application id or object id.',
  },
  'administrative-units': {
    many: 'Administrative units',
    one: 'Administrative unit',
    lower: { one: 'administrative unit', many: 'administrative units' },
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
  'conditional-access-policies': {
    many: 'Policies',
    one: 'Policy',
    lower: { one: 'policy', many: 'policies' },
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
  'named-locations': {
    many: 'Named locations',
    one: 'Named location',
    lower: { one: 'named location', many: 'named locations' },
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
  pkis: {
    many: 'PKIs',
    one: 'PKI',
    lower: { one: 'PKI', many: 'PKIs' },
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
  'certificate-authorities': {
    many: 'Certificate authorities',
    one: 'Certificate authority',
    lower: { one: 'certificate authority', many: 'certificate authorities' },
    searchHint: 'Name, thumbprint or object id',
    searchAdvice: 'The search looks at the start of the name and of the thumbprint, and the whole object id.',
  },
  devices: {
    many: 'Devices',
    one: 'Device',
    lower: { one: 'device', many: 'devices' },
    searchHint: 'Name, device id or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole device id or object id.',
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

export const kindMessages = {
  names,
  groups,
  badges,
  identifiers,
  deletedCount: '{count, plural, one {# deleted {one}} other {# deleted {many}}}',
  count: '{count, plural, one {# {one}} other {# {many}}}',
}
