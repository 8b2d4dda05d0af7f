import type { CheckName, ConsequenceName, TaskName } from './vocabulary'

export type AdviceName = TaskName | ConsequenceName | CheckName

const learn = 'https://learn.microsoft.com'
const expiry = `${learn}/entra/identity/users/groups-lifecycle`
const synced = `${learn}/entra/identity/hybrid/connect/how-to-connect-sync-recycle-bin`

/** Pages of Microsoft that give the advice, for people to read on. */
const sources: Partial<Readonly<Record<AdviceName, string>>> = {
  synced,
  onPremisesFirst: synced,
  forMailbox: `${learn}/microsoft-365/admin/email/about-shared-mailboxes`,
  membersByRule: expiry,
  expired: expiry,
  expiresSoon: expiry,
}

export function adviceSourceOf(name: AdviceName): string | null {
  return sources[name] ?? null
}
