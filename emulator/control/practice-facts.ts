import { accounts } from '../data/accounts'
import { registration, tenant } from '../data/tenant'
import type { Emulator } from '../emulator'

/** What a program needs to know to use this emulator in place of Microsoft. */
export function practiceFacts({ baseUrl }: Emulator) {
  return {
    status: 'ok',
    tenantId: tenant.id,
    tenantName: tenant.displayName,
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    apiScope: `${registration.clientId}/${registration.apiScope}`,
    accounts: accounts.map(({ id, username, displayName, roles, scopedRoles = [] }) => {
      const inOneUnit = scopedRoles.map(({ role }) => `${role} in one unit`)
      return { id, username, displayName, roles: [...roles, ...inOneUnit] }
    }),
    graphBaseUrl: baseUrl,
    loginBaseUrl: baseUrl,
  }
}
