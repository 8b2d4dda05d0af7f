import type { AuditActor } from './audit-trail'
import type { DirectoryObject } from './directory-object'
import { applicationProperties } from './application'
import { generateUsers } from './generated-users'
import { groupProperties } from './group'
import type { Random } from './random'

export type Incident = { object: DirectoryObject; hoursAgo: number; actor: AuditActor; correlationId: string }

/** The clean-up script of the incident, and the pipeline that deletes its test applications every day. */
const cleanUpScript: AuditActor = app(3, 'Directory Clean-up Script')
const testPipeline: AuditActor = app(5, 'Nightly Test Pipeline')

const burstSize = { groups: 90, users: 30 }
const burstHoursAgo = 50
const burstMinutes = 4

/** 120 deletions by one application within four minutes: the clean-up script that went wrong. */
export function cleanUpBurst(random: Random, nowMs: number): Incident[] {
  const groups = Array.from({ length: burstSize.groups }, (_, at) => projectGroup(at, random))
  const users = generateUsers({ count: burstSize.users, firstNumber: 900_000, random, nowMs })
  const victims = [...groups, ...users.map(madeInTheCloud)]
  return victims.map((object, at) => ({
    object,
    hoursAgo: burstHoursAgo - (at / victims.length) * (burstMinutes / 60),
    actor: cleanUpScript,
    correlationId: random.guid(),
  }))
}

/** Applications that an automation creates and deletes, one each night. */
export function nightlyApplications(random: Random): Incident[] {
  return Array.from({ length: 28 }, (_, at) => {
    const name = `e2e-test-app-${String(28 - at).padStart(3, '0')}`
    const properties = applicationProperties(random.guid(), name)
    const object: DirectoryObject = {
      id: random.guid(),
      type: 'application',
      deletedDateTime: null,
      facts: {},
      properties,
    }
    return { object, hoursAgo: 3 + at * 24, actor: testPipeline, correlationId: random.guid() }
  })
}

/** A script can delete nothing that is mastered on-premises. */
function madeInTheCloud(object: DirectoryObject): DirectoryObject {
  return { ...object, properties: { ...object.properties, onPremisesSyncEnabled: null } }
}

function projectGroup(at: number, random: Random): DirectoryObject {
  const number = String(at + 1).padStart(3, '0')
  const kind = random.pick(['unified', 'security', 'team'] as const)
  const properties = groupProperties(kind, `Project ${number}`, `project-${number}`)
  return { id: random.guid(), type: 'group', deletedDateTime: null, facts: {}, properties }
}

function app(number: number, displayName: string): AuditActor {
  const id = (last: number) => `a0000000-0000-4000-8000-${String(last).padStart(12, '0')}`
  return { kind: 'app', appId: id(number), displayName, servicePrincipalId: id(number + 1) }
}
