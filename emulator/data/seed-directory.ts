import { accounts } from './accounts'
import { leaverAutomation, personActor } from './actors'
import { administrativeUnits, createAdministrativeUnit } from './administrative-units'
import type { AuditEvent } from './audit-trail'
import type { DirectoryObject } from './directory-object'
import { generateUsers } from './generated-users'
import { createRandom, type Random } from './random'
import { softDeleted } from './soft-delete'
import { tenant } from './tenant'
import { trickyId, trickyUsers, usersInTheWay } from './tricky-users'
import { createUser } from './user'

const hourMs = 3_600_000
const retentionMs = 30 * 24 * hourMs
const liveUserCount = 60

export type SeededDirectory = { objects: DirectoryObject[]; events: AuditEvent[] }
type Deletion = { object: DirectoryObject; atMs: number }

/** The practice tenant at its start: the same for the same seed, with times relative to now. */
export function seedDirectory(options: { items: number; seed: number; nowMs: number }): SeededDirectory {
  const random = createRandom(options.seed)
  const deletions = [...trickyDeletions(options.nowMs), ...unitDeletions(options.nowMs)]
  const generatedCount = Math.max(0, options.items - deletions.length)
  const generated = generateUsers(generatedCount + liveUserCount, random, options.nowMs)
  for (const object of generated.slice(liveUserCount)) {
    deletions.push({ object, atMs: options.nowMs - Math.floor(random.next() ** 1.4 * (retentionMs - hourMs)) - 60_000 })
  }
  const deleted = deletions.map(({ object, atMs }) => softDeleted(object, atMs))
  return {
    objects: [
      ...accountUsers(),
      ...liveUsersInTheWay(),
      ...liveUnits(),
      ...generated.slice(0, liveUserCount),
      ...deleted,
    ],
    events: deletions.map((deletion) => deletionEvent(deletion, random)),
  }
}

function accountUsers(): DirectoryObject[] {
  return accounts.map(({ id, username, displayName, roles }) =>
    createUser({
      id,
      displayName,
      userPrincipalName: username,
      facts: { roles },
      properties: { jobTitle: displayName },
    }),
  )
}

function liveUsersInTheWay(): DirectoryObject[] {
  return usersInTheWay.map(({ number, displayName, userPrincipalName, addresses }) =>
    createUser({ id: trickyId(number), displayName, userPrincipalName, properties: { proxyAddresses: addresses } }),
  )
}

function liveUnits(): DirectoryObject[] {
  return administrativeUnits.filter((unit) => unit.deletedHoursAgo === null).map(createAdministrativeUnit)
}

function trickyDeletions(nowMs: number): Deletion[] {
  return trickyUsers.map(({ number, deletedHoursAgo, displayName, userPrincipalName, facts, properties }) => ({
    object: createUser({
      id: trickyId(number),
      displayName,
      userPrincipalName,
      ...(facts && { facts }),
      properties: { jobTitle: null, department: null, ...properties },
    }),
    atMs: nowMs - deletedHoursAgo * hourMs,
  }))
}

function unitDeletions(nowMs: number): Deletion[] {
  return administrativeUnits.flatMap((unit) =>
    unit.deletedHoursAgo === null
      ? []
      : [{ object: createAdministrativeUnit(unit), atMs: nowMs - unit.deletedHoursAgo * hourMs }],
  )
}

function deletionEvent({ object, atMs }: Deletion, random: Random): AuditEvent {
  const actor = random.chance(0.5)
    ? leaverAutomation
    : personActor(`${random.pick(['user-admin', 'helpdesk-lead', 'global-admin'])}@${tenant.domain}`)
  return { id: random.guid(), atMs, act: 'softDelete', actor, target: object, correlationId: random.guid() }
}
