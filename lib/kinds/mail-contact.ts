import type { RoleName } from './roles'

/** People outside whose addresses the tenant holds. They are never in a recycle bin, so they are no kind. Source: "orgContact". */
export const mailContact = {
  slug: 'mail-contacts',
  graph: { api: 'v1.0', collection: '/contacts' },
  properties: ['displayName', 'department', 'proxyAddresses'],
  /** One is enough. Source: "List orgContacts". */
  permissions: ['OrgContact.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  roles: [
    'directoryReaders',
    'globalReader',
    'intuneAdministrator',
    'userAdministrator',
    'globalAdministrator',
  ] satisfies readonly RoleName[],
} as const
