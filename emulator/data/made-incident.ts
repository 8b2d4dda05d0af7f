import { applicationProperties, servicePrincipalProperties } from './application'
import type { AuditActor, AuditEvent } from './audit-trail'
import type { DirectoryObject, ObjectType } from './directory-object'
import { generateUsers } from './generated-users'
import { groupProperties, type GroupKind } from './group'
import type { Random } from './random'
import { softDeleted } from './soft-delete'

/** What an incident can be made of. A script can delete nothing that is mastered on-premises. */
export const incidentKinds = ['users', 'groups', 'roleAssignableGroups', 'applications', 'servicePrincipals'] as const
export type IncidentKind = (typeof incidentKinds)[number]

export type IncidentPlan = {
  readonly actor: AuditActor
  readonly counts: Partial<Readonly<Record<IncidentKind, number>>>
  /** Of the first deletion. */
  readonly atMs: number
  readonly spreadMs: number
  /** Keeps names apart from those of other incidents. */
  readonly firstNumber: number
  readonly random: Random
}

type MadeIncident = { readonly objects: readonly DirectoryObject[]; readonly events: readonly AuditEvent[] }

/** Objects that lived until an actor deleted them one after the other, with an entry of the audit log for each. */
export function makeIncident({ actor, counts, atMs, spreadMs, firstNumber, random }: IncidentPlan): MadeIncident {
  const victims = incidentKinds.flatMap((kind) => makers[kind](counts[kind] ?? 0, firstNumber, random, atMs))
  const timeOf = (at: number) => atMs + Math.round((at / Math.max(1, victims.length - 1)) * spreadMs)
  return {
    objects: victims.map((object, at) => softDeleted(object, timeOf(at))),
    events: victims.map((target, at) => ({
      id: `Directory_${random.guid()}`,
      atMs: timeOf(at),
      act: 'softDelete',
      actor,
      target,
      correlationId: random.guid(),
    })),
  }
}

type Maker = (count: number, firstNumber: number, random: Random, nowMs: number) => readonly DirectoryObject[]

const groupsOf =
  (name: string, kindOf: (random: Random) => GroupKind): Maker =>
  (count, firstNumber, random) =>
    numbers(count, firstNumber).map((number) => {
      const nickname = `${name.toLowerCase().replaceAll(' ', '-')}-${number}`
      return bare('group', random, groupProperties(kindOf(random), `${name} ${number}`, nickname))
    })

const makers: Readonly<Record<IncidentKind, Maker>> = {
  users: (count, firstNumber, random, nowMs) =>
    generateUsers({ count, firstNumber, random, nowMs }).map((user) => ({
      ...user,
      properties: { ...user.properties, onPremisesSyncEnabled: null },
    })),
  groups: groupsOf('Workspace', (random) => random.pick(['unified', 'security', 'team'])),
  roleAssignableGroups: groupsOf('Operators', () => 'roleAssignable'),
  applications: (count, firstNumber, random) =>
    numbers(count, firstNumber).map((number) =>
      bare('application', random, applicationProperties(random.guid(), `Service ${number}`)),
    ),
  // Of applications in other tenants, so that they can come back on their own.
  servicePrincipals: (count, firstNumber, random) =>
    numbers(count, firstNumber).map((number) => {
      const properties = servicePrincipalProperties(random.guid(), `Gallery ${number}`)
      return bare('servicePrincipal', random, { ...properties, appOwnerOrganizationId: random.guid() })
    }),
}

function numbers(count: number, first: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => first + at)
}

function bare(type: ObjectType, random: Random, properties: Record<string, unknown>): DirectoryObject {
  return { id: random.guid(), type, deletedDateTime: null, facts: {}, properties }
}
