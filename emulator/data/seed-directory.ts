import { accounts, userPrincipalNameOf } from './accounts'
import { leaverAutomation, personActor, syncAccount } from './actors'
import { administrativeUnits, createAdministrativeUnit } from './administrative-units'
import type { AuditActor, AuditEvent } from './audit-trail'
import type { DirectoryObject } from './directory-object'
import { earlierLives } from './earlier-lives'
import { generateObjects } from './generated-objects'
import { cleanUpBurst, nightlyApplications, type Incident } from './incidents'
import { namedAgents } from './named-agents'
import { applicationsInTheWay, namedApplications, namedServicePrincipals } from './named-applications'
import { groupsInTheWay, namedGroups } from './named-groups'
import { liveGovernance, namedGovernance } from './named-governance'
import { liveObject, objectAt, type NamedObject } from './named-object'
import { liveDevices, namedOthers } from './named-others'
import { livePolicies, namedPolicies } from './named-policies'
import { createRandom, type Random } from './random'
import { rememberedCases, liveRemembered } from './remembered-cases'
import { softDeleted } from './soft-delete'
import { tenant } from './tenant'
import { trickyId, trickyUsers, usersInTheWay } from './tricky-users'
import { createUser } from './user'

const hourMs = 3_600_000
const retentionMs = 30 * 24 * hourMs
const liveCount = 100
/** Below this size the tenant holds its named cases and leaves out the incidents. */
const smallestWithIncidents = 400

export type SeededDirectory = { objects: DirectoryObject[]; events: AuditEvent[] }
type Deletion = { object: DirectoryObject; atMs: number; actor?: AuditActor; correlationId?: string }

/** The practice tenant at its start: the same for the same seed, with times relative to now. */
export function seedDirectory(options: { items: number; seed: number; nowMs: number }): SeededDirectory {
  const random = createRandom(options.seed)
  const { nowMs } = options
  const deletions = [...trickyDeletions(nowMs), ...unitDeletions(nowMs), ...namedDeletions(nowMs)]
  if (options.items >= smallestWithIncidents) deletions.push(...incidentDeletions(random, nowMs))
  const missing = Math.max(0, options.items - deletions.length)
  const deletedFiller = generateObjects({ count: missing, firstNumber: liveCount, random, nowMs }).map((object) => ({
    object,
    atMs: someTimeAgo(random, nowMs),
  }))
  // These stand in the place of generated users, and leave the chances of the rest as they are.
  const remembered = rememberedCases.map((object) => namedDeletion(object, nowMs))
  deletions.push(...deletedFiller.slice(remembered.length))
  // These are no directory objects: they are counted apart.
  const policyDeletions = policiesOf(nowMs)
  const ownRandom = createRandom(options.seed + 1)
  return {
    objects: [
      ...accountUsers(),
      ...liveUsersInTheWay(),
      ...liveUnits(),
      ...[
        ...groupsInTheWay,
        ...applicationsInTheWay,
        ...liveDevices,
        ...livePolicies,
        ...liveGovernance,
        ...liveRemembered,
      ].map(liveObject),
      ...generateObjects({ count: liveCount, firstNumber: 0, random, nowMs }),
      ...[...deletions, ...remembered, ...policyDeletions].map(({ object, atMs }) => softDeleted(object, atMs)),
    ],
    events: [
      ...earlierEvents(deletions, random),
      ...deletions.map((deletion) => deletionEvent(deletion, random)),
      ...[...policyDeletions, ...remembered].map((deletion) => deletionEvent(deletion, ownRandom)),
      ...earlierLives(
        [...deletions, ...policyDeletions].map(({ object }) => object),
        createRandom(options.seed + 2),
        nowMs,
      ),
    ],
  }
}

/** More in the last days than long ago, as people clean up what they remember. */
function someTimeAgo(random: Random, nowMs: number): number {
  return nowMs - Math.floor(random.next() ** 1.4 * (retentionMs - hourMs)) - 60_000
}

function accountUsers(): DirectoryObject[] {
  return accounts.map((account) =>
    createUser({
      id: account.id,
      displayName: account.displayName,
      userPrincipalName: userPrincipalNameOf(account),
      facts: { roles: account.roles, ...(account.scopedRoles && { scopedRoles: account.scopedRoles }) },
      properties: { jobTitle: account.displayName, ...(account.home && guestProperties(account.username)) },
    }),
  )
}

function guestProperties(mail: string) {
  return {
    userType: 'Guest',
    mail,
    otherMails: [mail],
    proxyAddresses: [`SMTP:${mail}`],
    creationType: 'Invitation',
    externalUserState: 'Accepted',
    identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }],
  }
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

function policiesOf(nowMs: number): Deletion[] {
  const actor = personActor(`global-admin@${tenant.domain}`)
  return [...namedPolicies, ...namedGovernance].map((object) => ({ ...namedDeletion(object, nowMs), actor }))
}

function namedDeletions(nowMs: number): Deletion[] {
  const named: NamedObject[] = [
    ...namedGroups,
    ...namedApplications,
    ...namedServicePrincipals,
    ...namedAgents,
    ...namedOthers,
  ]
  return named.map((object) => namedDeletion(object, nowMs))
}

function namedDeletion(object: NamedObject, nowMs: number): Deletion {
  return { object: objectAt(object, nowMs), atMs: nowMs - (object.deletedHoursAgo ?? 0) * hourMs }
}

function incidentDeletions(random: Random, nowMs: number): Deletion[] {
  const incidents: Incident[] = [...cleanUpBurst(random, nowMs), ...nightlyApplications(random)]
  return incidents.map(({ hoursAgo, ...incident }) => ({ ...incident, atMs: nowMs - hoursAgo * hourMs }))
}

/** User 17 was deleted and brought back once before. */
function earlierEvents(deletions: readonly Deletion[], random: Random): AuditEvent[] {
  const deletion = deletions.find(({ object }) => object.id === trickyId(17))
  if (deletion === undefined) return []
  const atDaysBefore = (days: number) => deletion.atMs - days * 24 * hourMs
  return [
    deletionEvent({ ...deletion, atMs: atDaysBefore(8), actor: leaverAutomation }, random),
    {
      ...deletionEvent(
        { ...deletion, atMs: atDaysBefore(7), actor: personActor(`helpdesk-lead@${tenant.domain}`) },
        random,
      ),
      act: 'restore',
    },
  ]
}

function deletionEvent({ object, atMs, actor, correlationId }: Deletion, random: Random): AuditEvent {
  return {
    id: `Directory_${random.guid()}`,
    atMs,
    act: 'softDelete',
    actor: actor ?? (object.properties.onPremisesSyncEnabled === true ? syncAccount : someActor(random)),
    target: object,
    correlationId: correlationId ?? random.guid(),
  }
}

function someActor(random: Random): AuditActor {
  if (random.chance(0.5)) return leaverAutomation
  return personActor(`${random.pick(['user-admin', 'helpdesk-lead', 'global-admin'])}@${tenant.domain}`)
}
