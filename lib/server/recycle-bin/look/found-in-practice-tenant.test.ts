import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Finding } from '@/lib/contract/findings'
import { kindOf, kinds } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import type { BlockReason, KindSlug } from '@/lib/kinds/vocabulary'
import { fastTiming } from '../../testing/act-session'
import { practiceBin } from '../../testing/practice-bin'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { codeOf } from '../../testing/read-session'
import { countDeletedObjects } from '../list/count-deleted-objects'
import { checkDeletedObject } from './check-deleted-object'

let tenant: PracticeTenant
let bin: ReturnType<typeof practiceBin>

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  bin = practiceBin(tenant)
})
afterAll(() => tenant.stop())

beforeEach(async () => {
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000, conditionalAccessBurst: 1000 })
})

const robin = ['users', 'Robin Colleague'] as const
const administrator = ['users', 'Deleted Global Admin'] as const
const portal = ['service-principals', 'Expense Portal'] as const

type Look = {
  readonly account: string
  readonly object: readonly [KindSlug, string]
  readonly switches?: Readonly<Record<string, string>>
  /** Part of it is enough, but for what must not be found. */
  readonly finding: Partial<Finding> & Pick<Finding, 'check'>
}

const holder = (displayName: string) => expect.objectContaining({ displayName }) as never

const looks: readonly Look[] = [
  {
    account: 'groups-admin',
    object: ['groups', 'Town Hall'],
    finding: {
      check: 'mailNickname',
      verdict: 'blocks',
      taken: [{ value: 'town-hall', holder: holder('Town Hall (new)') }],
    },
  },
  {
    account: 'groups-admin',
    object: ['groups', 'Press Office'],
    finding: {
      check: 'proxyAddresses',
      verdict: 'blocks',
      total: 2,
      taken: [{ value: 'smtp:media@contoso.example', holder: holder('Media') }],
    },
  },
  {
    account: 'app-admin',
    object: ['applications', 'Order Service'],
    finding: {
      check: 'identifierUris',
      verdict: 'blocks',
      taken: [{ value: 'api://orders.contoso.example', holder: holder('Order Service (new)') }],
    },
  },
  { account: 'app-admin', object: portal, finding: { check: 'needs', verdict: 'choice' } },
  ...['400', '404'].map((orphanRestoreStatus) => ({
    account: 'app-admin',
    object: ['service-principals', 'Retired Intranet'] as const,
    switches: { orphanRestoreStatus },
    finding: { check: 'needs', verdict: 'impossible' } as const,
  })),
  { account: 'app-admin', object: ['service-principals', 'Gallery CRM'], finding: { check: 'needs', verdict: 'note' } },
  {
    account: 'app-admin',
    object: ['service-principals', 'Time Sheets'],
    finding: { check: 'newServicePrincipal', verdict: 'blocks', holder: holder('Time Sheets') },
  },
  {
    account: 'helpdesk-lead',
    object: administrator,
    finding: { check: 'privilegedTarget', roles: ['Global Administrator'] },
  },
  {
    account: 'helpdesk-lead',
    object: administrator,
    switches: { deletedRoleAssignments: 'hidden' },
    finding: { check: 'privilegedTarget', verdict: 'fine' },
  },
  {
    account: 'groups-admin',
    object: ['groups', 'Break Glass Exclusions'],
    finding: { check: 'deletionProtection', until: expect.stringMatching(/^\d{4}-/) as string },
  },
]

test.for(looks.map((one) => [`${one.object[1]}, ${JSON.stringify(one.switches ?? {})}`, one] as const))(
  'what stands in the way is found: %s',
  async ([, { account, object, switches = {}, finding }]) => {
    await tenant.setSwitches(switches)
    const session = await bin.as(account)
    const { kind, id } = await bin.called(session, ...object)
    const { findings } = await checkDeletedObject(session, kindOf(kind), id, fastTiming())
    expect(findings.find(({ check }) => check === finding.check)).toMatchObject(finding)
  },
)

test.for<readonly [readonly [KindSlug, string], ConfirmedActName, BlockReason | null]>([
  [['service-principals', 'vm-build-agent'], 'restore', 'managedIdentity'],
  [['service-principals', 'vm-build-agent'], 'permanentDelete', 'managedIdentity'],
  [['applications', 'Photo Contest'], 'restore', 'personalAccounts'],
  [['applications', 'Photo Contest'], 'permanentDelete', null],
  [['applications', 'Partner Exchange'], 'restore', 'pastRetention'],
  [['applications', 'Partner Exchange'], 'permanentDelete', null],
  [['administrative-units', 'Lisbon Office'], 'restore', null],
  [['administrative-units', 'Lisbon Office'], 'permanentDelete', 'goesByItself'],
  [['users', 'Past Day Thirty'], 'restore', 'beingRemoved'],
  [['users', 'Past Day Thirty'], 'permanentDelete', 'beingRemoved'],
  [robin, 'restore', null],
])('a row of the list tells what Graph would refuse whoever asks: %j %s is %s', async ([object, act, reason]) => {
  await tenant.setSwitches({ retentionEnd: 'lingers' })
  const session = await bin.as('global-admin')
  const row = await bin.called(session, ...object)
  expect(blockOf(kindOf(row.kind), act, row, new Date())).toBe(reason)
})

describe.each(['documented', 'role-actions'])('by the roles as %s', (roles) => {
  test.for(['helpdesk', 'no-role'])('%s may not read deleted users, for want of a role', async (account) => {
    await tenant.setSwitches({ roles })
    expect(await codeOf(bin.list(await bin.as(account), 'users'))).toBe('roleMissing')
  })
})

test('a bin that only beta has is a failure and no empty list, and the others are counted', async () => {
  await tenant.setSwitches({ conditionalAccessVersions: 'beta' })
  const session = await bin.as('global-admin')
  expect(await codeOf(bin.list(session, 'conditional-access-policies'))).toBe('graphRefused')
  const counts = await countDeletedObjects(session, kinds)
  expect(counts).toMatchObject({
    'conditional-access-policies': { code: 'graphRefused' },
    users: expect.any(Number) as number,
  })
})

test.for(['header', 'none'])('a challenge inside a batch is one for the person (%s)', async (batchChallenge) => {
  const session = await bin.as('helpdesk-lead')
  await tenant.setSwitches({ secondFactor: 'graph', batchChallenge })
  expect(await codeOf(countDeletedObjects(session, kinds))).toBe('stepUp')
})
