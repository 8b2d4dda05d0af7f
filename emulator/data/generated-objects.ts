import { applicationProperties, servicePrincipalProperties } from './application'
import type { DirectoryObject, ObjectType } from './directory-object'
import { generateUsers, type GeneratedRange } from './generated-users'
import { groupProperties } from './group'
import { departments, offices } from './names'
import type { Random } from './random'

const purposes = ['Planning', 'Rota', 'Budget', 'Hiring', 'Onboarding', 'Reporting', 'Archive', 'Events'] as const
const systems = ['Portal', 'Sync', 'Connector', 'Dashboard', 'Importer', 'Scheduler', 'Gateway', 'Bot'] as const

/** What fills the tenant: mostly users, then groups, applications and service principals. Numbers keep names unique. */
export function generateObjects({ count, firstNumber, random, nowMs }: GeneratedRange): DirectoryObject[] {
  const groups = Math.floor(count * 0.15)
  const applications = Math.floor(count * 0.06)
  const servicePrincipals = Math.floor(count * 0.05)
  const users = count - groups - applications - servicePrincipals
  const numbers = (length: number) => Array.from({ length }, (_, at) => firstNumber + at)
  return [
    ...generateUsers({ count: users, firstNumber, random, nowMs }),
    ...numbers(groups).map((number) => generateGroup(number, random)),
    ...numbers(applications).map((number) => generateApplication(number, random)),
    ...numbers(servicePrincipals).map((number) => generateServicePrincipal(number, random)),
  ]
}

function generateGroup(number: number, random: Random): DirectoryObject {
  const [department] = random.pick(departments)
  const [city] = random.pick(offices)
  const displayName = `${department} ${random.pick(purposes)} ${city}`
  const nickname = `${displayName.toLowerCase().replaceAll(' ', '-')}-${number}`
  const kind = random.pick(['unified', 'unified', 'team', 'security', 'security', 'securityDynamic'] as const)
  return bare('group', random, groupProperties(kind, displayName, nickname))
}

function generateApplication(number: number, random: Random): DirectoryObject {
  const [department] = random.pick(departments)
  return bare(
    'application',
    random,
    applicationProperties(random.guid(), `${department} ${random.pick(systems)} ${number}`),
  )
}

/** Of applications in other tenants, so that they can come back on their own. */
function generateServicePrincipal(number: number, random: Random): DirectoryObject {
  const properties = servicePrincipalProperties(random.guid(), `Gallery ${random.pick(systems)} ${number}`)
  return bare('servicePrincipal', random, { ...properties, appOwnerOrganizationId: random.guid() })
}

function bare(type: ObjectType, random: Random, properties: Record<string, unknown>): DirectoryObject {
  return { id: random.guid(), type, deletedDateTime: null, facts: {}, properties }
}
