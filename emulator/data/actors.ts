import { accounts } from './accounts'
import type { ApplicationActor, PersonActor } from './audit-trail'
import { tenant } from './tenant'

/** Automations and people that the practice tenant's deletions are attributed to. */
export const leaverAutomation: ApplicationActor = {
  kind: 'app',
  appId: 'a0000000-0000-4000-8000-000000000001',
  displayName: 'Leaver Automation',
  servicePrincipalId: 'a0000000-0000-4000-8000-000000000002',
}

/** The person behind an account, as audit entries name them. */
export function personActor(username: string): PersonActor {
  const account = accounts.find((candidate) => candidate.username === username)
  if (account === undefined) throw new Error(`There is no account ${username}.`)
  const { id, displayName } = account
  return { kind: 'user', id, displayName, userPrincipalName: username, ipAddress: '203.0.113.10' }
}

/** Deletions of synced objects have the account of the synchronisation as their actor. */
export const syncAccount: PersonActor = {
  kind: 'user',
  id: 'acc00000-0000-4000-8000-000000000099',
  displayName: 'On-Premises Directory Synchronization Service Account',
  userPrincipalName: `sync_dc01@${tenant.initialDomain}`,
  ipAddress: '203.0.113.20',
}
