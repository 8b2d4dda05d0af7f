import type { ScopedRole } from './directory-object'
import { namedId } from './named-object'
import type { RoleName } from './roles'
import { partnerTenant, tenant } from './tenant'

export type Account = {
  id: string
  username: string
  displayName: string
  roles: readonly RoleName[]
  /** Roles that Privileged Identity Management can activate; they give nothing until then. */
  eligibleRoles?: readonly RoleName[]
  /** Roles over the members of an administrative unit. */
  scopedRoles?: readonly ScopedRole[]
  /** Of a guest: the tenant that the person comes from, and the id of the person there. */
  home?: { tenantId: string; objectId: string }
}

/** Who can sign in. The first one does the main job. */
export const accounts: readonly Account[] = [
  account(1, 'helpdesk-lead', 'Helpdesk Lead', ['User Administrator', 'Reports Reader']),
  account(2, 'helpdesk', 'Helpdesk Agent', ['Helpdesk Administrator']),
  account(3, 'user-admin', 'User Admin', ['User Administrator']),
  account(4, 'auth-admin', 'Authentication Admin', ['Authentication Administrator']),
  account(5, 'groups-admin', 'Groups Admin', ['Groups Administrator']),
  account(6, 'privileged-role-admin', 'Privileged Role Admin', ['Privileged Role Administrator']),
  account(7, 'app-admin', 'Application Admin', ['Application Administrator']),
  account(8, 'agent-admin', 'Agent Admin', ['Agent ID Administrator']),
  account(9, 'device-admin', 'Device Admin', ['Cloud Device Administrator']),
  account(10, 'teams-admin', 'Teams Admin', ['Teams Administrator']),
  account(11, 'global-reader', 'Global Reader', ['Global Reader']),
  account(12, 'global-admin', 'Global Admin', ['Global Administrator']),
  account(13, 'no-role', 'No Role', []),
  { ...account(14, 'eligible-admin', 'Eligible Admin', []), eligibleRoles: ['User Administrator'] },
  {
    ...account(15, 'guest-admin', 'Guest Admin', ['User Administrator']),
    username: `guest-admin@${partnerTenant.domain}`,
    home: { tenantId: partnerTenant.id, objectId: '0e0e0e0e-0000-4000-8000-000000000015' },
  },
  {
    ...account(16, 'unit-admin', 'Unit Admin', []),
    scopedRoles: [
      { role: 'User Administrator', unitId: namedId('administrativeUnit', 101) },
      { role: 'Groups Administrator', unitId: namedId('administrativeUnit', 101) },
    ],
  },
]

/** How the tenant names an account: a guest signs in with an address of the home tenant, which is no name here. */
export function userPrincipalNameOf({ username, home }: Account): string {
  return home === undefined ? username : `${username.replace('@', '_')}#EXT#@${tenant.initialDomain}`
}

function account(number: number, name: string, displayName: string, roles: readonly RoleName[]): Account {
  const id = `acc00000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { id, username: `${name}@${tenant.domain}`, displayName, roles }
}
