import { accounts } from './accounts'
import type { AuditActor } from './audit-trail'

/** Automations and people that the practice tenant's deletions are attributed to. */
export const leaverAutomation: AuditActor = {
  kind: 'app',
  appId: 'a0000000-0000-4000-8000-000000000001',
  displayName: 'Leaver Automation',
  servicePrincipalId: 'a0000000-0000-4000-8000-000000000002',
}

/** The person behind an account, as audit entries name them. */
export function personActor(username: string): AuditActor {
  const account = accounts.find((candidate) => candidate.username === username)
  if (account === undefined) throw new Error(`There is no account ${username}.`)
  const { id, displayName } = account
  return { kind: 'user', id, displayName, userPrincipalName: username, ipAddress: '203.0.113.10' }
}
