import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf, kinds } from '@/lib/kinds'
import { accessTo } from '@/lib/kinds/access'
import { liveChecksOf } from '@/lib/kinds/live-checks'
import type { RoleName } from '@/lib/kinds/roles'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { logger } from '../logger'
import type { DelegatedSession } from '../session'
import { fastTiming } from '../testing/act-session'
import { actOn } from '../testing/practice-act'
import { practiceBin } from '../testing/practice-bin'
import { startPracticeTenant, type PracticeTenant } from '../testing/practice-tenant'
import { countDeletedObjects } from './list/count-deleted-objects'
import { checkDeletedObject } from './look/check-deleted-object'
import { findCompanions } from './look/find-companions'
import { getWholeObject } from './look/get-whole-object'
import { readRestored } from './look/read-restored'

type Journey = {
  readonly account: string
  readonly role: RoleName
  readonly object: string
  /** A value of the object that its list does not show. */
  readonly value: string
}

const agents = { account: 'agent-admin', role: 'agentIdAdministrator' } as const
const applications = { account: 'app-admin', role: 'applicationAdministrator', object: 'Expense Portal' } as const
const profiles = { account: 'teams-admin', role: 'teamsAdministrator', value: '+00 555 0142' } as const
const governance = { account: 'privileged-role-admin', role: 'privilegedRoleAdministrator' } as const
const everything = { account: 'global-admin', role: 'globalAdministrator' } as const
const blueprint = 'Invoice Agent Blueprint'

/** One object of each kind, and who may see and restore it. */
const journeys: Readonly<Record<KindSlug, Journey>> = {
  users: { account: 'helpdesk-lead', role: 'userAdministrator', object: 'Robin Colleague', value: 'Accountant' },
  groups: { account: 'groups-admin', role: 'groupsAdministrator', object: 'Autumn Campaign', value: 'Unified' },
  'external-profiles': { ...profiles, object: 'Lee Consultant' },
  'pending-external-profiles': { ...profiles, object: 'Pat Newcomer' },
  applications: { ...applications, value: 'AzureADMyOrg' },
  'service-principals': { ...applications, value: 'Application' },
  'agent-identities': { ...agents, object: 'Invoice Agent', value: 'ServiceIdentity' },
  'agent-users': { ...agents, object: 'Invoice Agent (agent)', value: 'Member' },
  'agent-blueprints': { ...agents, object: blueprint, value: 'contoso.example' },
  'agent-blueprint-principals': { ...agents, object: blueprint, value: 'Application' },
  'administrative-units': { ...governance, object: 'Executive Assistants', value: 'true' },
  'custom-roles': {
    ...governance,
    object: 'Application support',
    value: 'microsoft.directory/applications/credentials/update',
  },
  'lifecycle-workflows': { ...everything, object: 'Offboard a leaver', value: 'employeeLeaveDateTime' },
  'conditional-access-policies': {
    ...everything,
    object: 'Require MFA for administrators',
    value: '62e90394-69f5-4237-9190-012177145e10',
  },
  'named-locations': { ...everything, object: 'Lisbon Office', value: '2001:db8:1::/48' },
  pkis: { ...everything, object: 'Contoso Smart Cards 2022', value: 'succeeded' },
  'certificate-authorities': {
    ...everything,
    object: 'Contoso Root CA 1',
    value: 'http://pki.contoso.example/1.crl',
  },
  devices: { account: 'device-admin', role: 'cloudDeviceAdministrator', object: 'LAPTOP-FIN-014', value: 'Company' },
}

let tenant: PracticeTenant
let bin: ReturnType<typeof practiceBin>

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  bin = practiceBin(tenant)
})
afterAll(() => tenant.stop())

beforeEach(async () => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined)
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000, conditionalAccessBurst: 1000 })
})

/** The object with what a restore brings along, in the order in which it does. */
async function together(session: DelegatedSession, object: DeletedObject): Promise<readonly DeletedObject[]> {
  const { companion } = kindOf(object.kind)
  if (companion === null) return [object]
  const value = object.properties[companion.property]
  if (typeof value !== 'string') throw new Error(`${object.displayName} has no ${companion.property}`)
  const { companions } = await findCompanions(session, kindOf(object.kind), [value])
  return companion.order === 'before' ? [...companions, object] : [object, ...companions]
}

const restoreOf = ({ kind, id }: DeletedObject, status: number) =>
  `POST ${kindOf(kind).graph.container}/${id}/restore ${status}`

const every = kinds.map(({ slug }) => slug)

test.for(every)('of %s whoever has the role sees all of them, looks into one and brings it back', async (slug) => {
  const { account, role, object: name, value } = journeys[slug]
  const session = await bin.as(account)
  const { rows, total } = await bin.list(session, slug)
  expect(await countDeletedObjects(session, [kindOf(slug)])).toEqual({ [slug]: total })
  const rights = {
    permissions: session.permissions.names,
    roleTemplateIds: session.caller.roleTemplateIds,
    permanentDelete: { isOn: true },
    cloud: session.cloud,
  }
  expect(accessTo(kindOf(slug), 'restore', rights)).toEqual({ verdict: 'yes', role })

  const object = await bin.called(session, slug, name)
  expect(rows.length).toBeGreaterThan(1)
  const whole = await getWholeObject(session, kindOf(slug), object.id)
  expect(JSON.stringify(whole.properties)).toContain(value)
  const { findings } = await checkDeletedObject(session, kindOf(slug), object.id, fastTiming())
  expect(findings.filter(({ verdict }) => verdict === 'blocks' || verdict === 'impossible')).toEqual([])

  const inOrder = await together(session, object)
  for (const one of inOrder) expect(await actOn(session, 'restore', one)).toMatchObject({ state: 'done' })
  expect(await bin.writes()).toEqual(inOrder.map((one) => restoreOf(one, 200)))
  for (const one of inOrder) expect(await bin.locationOf(one)).toBe('live')
  for (const { kind, id } of inOrder.filter(({ kind: of }) => liveChecksOf[of].length > 0)) {
    expect((await readRestored(session, kindOf(kind), [id])).objects).toMatchObject([{ id, state: 'live' }])
  }
  expect(await countDeletedObjects(session, [kindOf(slug)])).toEqual({ [slug]: Number(total) - 1 })
})

test.for(every)('of %s Global Reader sees all of them and is refused a restore for want of a role', async (slug) => {
  const { account, object: name } = journeys[slug]
  const reader = await bin.as('global-reader')
  expect((await bin.list(reader, slug)).total).toBe((await bin.list(await bin.as(account), slug)).total)
  const object = await bin.called(reader, slug, name)
  const [first = object] = await together(reader, object)
  expect(await actOn(reader, 'restore', first)).toMatchObject({
    state: 'refused',
    code: 'roleMissing',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
  })
  expect(await bin.writes()).toEqual([restoreOf(first, 403)])
  expect(await bin.locationOf(object)).toBe('deleted')
})
