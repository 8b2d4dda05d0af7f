import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { logger } from '../../logger'
import { actOn } from '../../testing/practice-act'
import { practiceBin } from '../../testing/practice-bin'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'

let tenant: PracticeTenant
let bin: ReturnType<typeof practiceBin>

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  bin = practiceBin(tenant)
})
afterAll(() => tenant.stop())

beforeEach(async () => {
  vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000, conditionalAccessBurst: 1000 })
})

const robin = ['users', 'Robin Colleague'] as const
const administrator = ['users', 'Deleted Global Admin'] as const
const operators = ['groups', 'Tier 1 Operators'] as const
const campaign = ['groups', 'Autumn Campaign'] as const
const scanners = ['groups', 'Warehouse Scanners'] as const
const portal = ['service-principals', 'Expense Portal'] as const
const byRoleActions = { roles: 'role-actions' }
const byDocuments = { roles: 'documented' }

type Case = {
  readonly account: string
  readonly act: ConfirmedActName
  readonly object: readonly [KindSlug, string]
  readonly switches?: Readonly<Record<string, string>>
  readonly lacking?: readonly string[]
  readonly options?: ActTarget['options']
  readonly outcome: Partial<Outcome>
}

const restores: readonly Omit<Case, 'act'>[] = [
  { account: 'user-admin', object: robin, switches: byRoleActions, outcome: { state: 'done' } },
  { account: 'user-admin', object: campaign, switches: byRoleActions, outcome: { state: 'done' } },
  { account: 'privileged-role-admin', object: operators, outcome: { state: 'done' } },
  { account: 'app-admin', object: ['service-principals', 'Gallery CRM'], outcome: { state: 'done' } },
  {
    account: 'global-reader',
    object: robin,
    switches: byRoleActions,
    outcome: { state: 'refused', code: 'roleMissing' },
  },
  { account: 'groups-admin', object: operators, outcome: { state: 'refused', code: 'roleAssignable' } },
  { account: 'helpdesk-lead', object: operators, outcome: { state: 'refused', code: 'roleAssignable' } },
  { account: 'helpdesk-lead', object: administrator, outcome: { state: 'refused', code: 'privilegedTarget' } },
  {
    account: 'helpdesk-lead',
    object: administrator,
    switches: { deletedRoleAssignments: 'hidden' },
    outcome: { state: 'refused', code: 'privilegedTarget' },
  },
  {
    account: 'helpdesk-lead',
    object: robin,
    lacking: ['User.DeleteRestore.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'],
    outcome: { state: 'refused', code: 'permissionMissing', permission: 'User.DeleteRestore.All' },
  },
  {
    account: 'global-admin',
    object: ['pkis', 'Contoso Field Devices'],
    switches: { certificateWrites: 'write' },
    lacking: ['PublicKeyInfrastructure.ReadWrite.All'],
    outcome: { state: 'refused', code: 'forbidden', permission: 'PublicKeyInfrastructure.ReadWrite.All' },
  },
  {
    account: 'global-admin',
    object: ['devices', 'LAPTOP-FIN-014'],
    switches: { deviceWrites: 'Directory.AccessAsUser.All' },
    lacking: ['Directory.AccessAsUser.All'],
    outcome: { state: 'refused', code: 'forbidden', permission: 'Directory.AccessAsUser.All' },
  },
  { account: 'app-admin', object: portal, outcome: { state: 'refused', code: 'companionDeleted' } },
  {
    account: 'app-admin',
    object: ['service-principals', 'Time Sheets'],
    outcome: { state: 'refused', code: 'conflict', conflicts: ['servicePrincipalNames'] },
  },
  {
    account: 'app-admin',
    object: ['applications', 'Order Service'],
    outcome: { state: 'refused', code: 'conflict', conflicts: ['identifierUris'] },
  },
  {
    account: 'groups-admin',
    object: ['groups', 'Town Hall'],
    outcome: { state: 'refused', code: 'conflict', conflicts: ['mailNickname'] },
  },
  {
    account: 'groups-admin',
    object: ['groups', 'Press Office'],
    outcome: { state: 'refused', code: 'conflict', conflicts: ['proxyAddresses'] },
  },
  ...['present', 'absent'].flatMap((conflictDetails): Omit<Case, 'act'>[] => [
    {
      account: 'helpdesk-lead',
      object: ['users', 'Taken Name'],
      switches: { conflictDetails },
      outcome: { state: 'needsChoice', code: 'conflict', conflicts: ['userPrincipalName'] },
    },
    {
      account: 'helpdesk-lead',
      object: ['users', 'Taken Address'],
      switches: { conflictDetails },
      outcome: { state: 'needsChoice', code: 'conflict', conflicts: ['proxyAddresses'] },
    },
  ]),
  {
    account: 'helpdesk-lead',
    object: ['users', 'Taken Address'],
    switches: { deletedUserValues: 'cleared' },
    outcome: { state: 'needsChoice', code: 'conflict', conflicts: ['proxyAddresses'] },
  },
  {
    account: 'helpdesk-lead',
    object: ['users', 'Taken Address'],
    options: { autoReconcileProxyConflict: true },
    outcome: { state: 'done' },
  },
]

const permanentDeletes: readonly Omit<Case, 'act'>[] = [
  {
    account: 'helpdesk-lead',
    object: robin,
    switches: byRoleActions,
    outcome: { state: 'refused', code: 'roleUnsure' },
  },
  { account: 'user-admin', object: robin, switches: byRoleActions, outcome: { state: 'refused', code: 'roleUnsure' } },
  { account: 'user-admin', object: robin, switches: byDocuments, outcome: { state: 'done' } },
  {
    account: 'user-admin',
    object: scanners,
    switches: byRoleActions,
    outcome: { state: 'refused', code: 'roleUnsure' },
  },
  { account: 'user-admin', object: scanners, switches: byDocuments, outcome: { state: 'done' } },
  { account: 'groups-admin', object: scanners, switches: byRoleActions, outcome: { state: 'done' } },
  { account: 'groups-admin', object: scanners, switches: byDocuments, outcome: { state: 'done' } },
  { account: 'helpdesk-lead', object: administrator, outcome: { state: 'refused', code: 'roleUnsure' } },
  { account: 'app-admin', object: ['applications', 'Partner Exchange'], outcome: { state: 'done' } },
  { account: 'app-admin', object: portal, outcome: { state: 'done' } },
  {
    account: 'groups-admin',
    object: ['groups', 'Break Glass Exclusions'],
    outcome: { state: 'refused', code: 'deletionProtected' },
  },
  ...['401', '403'].map((challengeStatus) => ({
    account: 'helpdesk-lead',
    object: robin,
    switches: { protectedAction: 'on', challengeStatus },
    outcome: { state: 'needsStepUp', claims: expect.stringContaining('acrs') as string } as const,
  })),
]

const cases: readonly Case[] = [
  ...restores.map((one) => ({ ...one, act: 'restore' as const })),
  ...permanentDeletes.map((one) => ({ ...one, act: 'permanentDelete' as const })),
]

test.for(cases.map((one) => [wordsOf(one), one] as const))(
  'what becomes of an act is told as it is: %s',
  async ([, { account, act, object, switches = {}, lacking = [], options, outcome }]) => {
    await tenant.setSwitches(switches)
    const session = await bin.as(account, ...lacking)
    const target = await bin.called(session, ...object)
    expect(await actOn(session, act, target, { options })).toMatchObject({ id: target.id, ...outcome })
    const done = act === 'restore' ? 'live' : 'gone'
    expect(await bin.locationOf(target)).toBe(outcome.state === 'done' ? done : 'deleted')
  },
)

test.for([
  [robin, 'done', undefined, 'live'],
  [administrator, 'refused', 'forbidden', 'deleted'],
  [operators, 'refused', 'roleAssignable', 'deleted'],
] as const)('where the roles are not known a refusal blames nobody: %j', async ([object, state, code, location]) => {
  const known = await bin.as('user-admin')
  const session = { ...known, caller: { ...known.caller, roleTemplateIds: null } }
  const target = await bin.called(session, object[0], object[1])
  const told = await actOn(session, 'restore', target)
  expect([told?.state, told?.code]).toEqual([state, code])
  expect(await bin.locationOf(target)).toBe(location)
})

test('a policy that somebody else restored meanwhile is left alone, however Graph words that it is not there', async () => {
  await tenant.setSwitches({ conditionalAccessNotFound: 'NotFound' })
  const session = await bin.as('global-admin')
  const policy = await bin.called(session, 'conditional-access-policies', 'Require MFA for administrators')
  expect(await actOn(session, 'restore', policy)).toMatchObject({ state: 'done' })
  expect(await actOn(session, 'restore', policy)).toMatchObject({ state: 'alreadyDone', code: 'alreadyRestored' })
})

function wordsOf({ account, act, object, switches = {}, lacking = [], options = {} }: Case): string {
  const around = [...Object.entries({ ...switches, ...options }).map(([key, value]) => `${key} ${value}`), ...lacking]
  return `${act} of ${object[1]} by ${account}${around.length > 0 ? `, ${around.join(', ')}` : ''}`
}
