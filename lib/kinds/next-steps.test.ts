import { describe, expect, it } from 'vitest'
import { kindOf, kinds, selectOf } from '.'
import { holding } from './conditional'
import type { GraphProperties, JsonValue } from './graph-properties'
import type { ConsequenceName, KindSlug, TaskName } from './vocabulary'

const now = new Date('2026-11-30T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString()
const licence = [{ skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900' }]

const tasksOf = (slug: KindSlug, properties: GraphProperties): readonly TaskName[] =>
  holding(kindOf(slug).restore.afterwards, properties, now)
const backOf = (slug: KindSlug, properties: GraphProperties): readonly ConsequenceName[] =>
  holding(kindOf(slug).restore.comesBack, properties, now)
const awayOf = (slug: KindSlug, properties: GraphProperties): readonly ConsequenceName[] =>
  holding(kindOf(slug).restore.staysAway, properties, now)

const person = { userType: 'Member', mail: 'a@b.example', accountEnabled: true, assignedLicenses: licence }
const users: readonly (readonly [string, GraphProperties, readonly TaskName[]])[] = [
  ['a person with a licence', person, ['accountEnabled', 'licences', 'password', 'mailAndFiles']],
  ['a person without a licence', { ...person, assignedLicenses: [] }, ['accountEnabled', 'unlicensed', 'password']],
  [
    'a person without mail',
    { ...person, mail: null, assignedLicenses: [] },
    ['accountEnabled', 'unlicensed', 'password'],
  ],
  ['a disabled account', { ...person, accountEnabled: false }, ['stillDisabled', 'licences', 'mailAndFiles']],
  [
    'a disabled account without mail and licence',
    { ...person, accountEnabled: false, mail: null, assignedLicenses: [] },
    ['stillDisabled', 'unlicensed'],
  ],
  ['a shared mailbox', { ...person, accountEnabled: false, assignedLicenses: [] }, ['forMailbox', 'mailAndFiles']],
  [
    'a synced account',
    { ...person, onPremisesSyncEnabled: true },
    ['onPremisesFirst', 'onPremisesValues', 'licences', 'mailAndFiles'],
  ],
  [
    'a synced account that was disabled on-premises',
    { ...person, onPremisesSyncEnabled: true, accountEnabled: false },
    ['onPremisesFirst', 'onPremisesValues', 'licences', 'mailAndFiles'],
  ],
  [
    'a synced shared mailbox',
    { ...person, onPremisesSyncEnabled: true, accountEnabled: false, assignedLicenses: [] },
    ['onPremisesFirst', 'forMailbox', 'mailAndFiles'],
  ],
  ['a guest', { ...person, userType: 'Guest', assignedLicenses: [] }, ['accountEnabled', 'guestSignIn']],
  ['a guest with a licence', { ...person, userType: 'Guest' }, ['accountEnabled', 'licences', 'guestSignIn']],
  [
    'a disabled guest',
    { ...person, userType: 'Guest', accountEnabled: false, assignedLicenses: [] },
    ['stillDisabled', 'guestSignIn'],
  ],
  [
    'a guest who never came',
    { ...person, userType: 'Guest', assignedLicenses: [], externalUserState: 'PendingAcceptance' },
    ['accountEnabled', 'guestInvitation'],
  ],
  [
    'a person of whom the list alone is known',
    { userType: 'Member', mail: 'a@b.example' },
    ['accountEnabled', 'licences', 'password', 'mailAndFiles'],
  ],
  [
    'a guest of whom the list alone is known',
    { userType: 'Guest', mail: 'a@b.example' },
    ['accountEnabled', 'guestSignIn'],
  ],
]

const unified = { groupTypes: ['Unified'], mailEnabled: true }
const dynamic = { groupTypes: ['DynamicMembership'], mailEnabled: false, membershipRule: 'x' }
const groups: readonly (readonly [string, GraphProperties, readonly TaskName[]])[] = [
  ['a security group', { groupTypes: [], mailEnabled: false }, ['policies']],
  ['a Microsoft 365 group', unified, ['groupContent', 'policies']],
  ['a dynamic security group', dynamic, ['membersByRule', 'policies']],
  [
    'a dynamic group whose rule is paused',
    { ...dynamic, membershipRuleProcessingState: 'Paused' },
    ['rulePaused', 'policies'],
  ],
  [
    'a dynamic Microsoft 365 group',
    { ...unified, groupTypes: ['Unified', 'DynamicMembership'] },
    ['membersByRule', 'groupContent', 'policies'],
  ],
  ['an expired group', { ...unified, expirationDateTime: inDays(-18) }, ['expired', 'groupContent', 'policies']],
  [
    'a group that expires soon',
    { ...unified, expirationDateTime: inDays(2) },
    ['expiresSoon', 'groupContent', 'policies'],
  ],
  ['a group that expires much later', { ...unified, expirationDateTime: inDays(200) }, ['groupContent', 'policies']],
  ['a synced group', { groupTypes: [], onPremisesSyncEnabled: true }, ['onPremisesFirst', 'policies']],
]

const others: readonly (readonly [KindSlug, string, GraphProperties, readonly TaskName[]])[] = [
  ['devices', 'a managed device', { isManaged: true, accountEnabled: true }, ['compliance']],
  ['devices', 'a disabled device that nobody manages', { isManaged: false, accountEnabled: false }, ['stillDisabled']],
  [
    'devices',
    'a hybrid joined device',
    { onPremisesSyncEnabled: true, isManaged: true },
    ['onPremisesFirst', 'compliance'],
  ],
  ['administrative-units', 'an assigned unit', { membershipType: 'Assigned' }, ['unitRoles', 'policies']],
  ['administrative-units', 'a dynamic unit', { membershipType: 'Dynamic' }, ['membersByRule', 'unitRoles', 'policies']],
  ['conditional-access-policies', 'a policy that was on', { state: 'enabled' }, ['policyState']],
  ['conditional-access-policies', 'a policy that was off', { state: 'disabled' }, []],
  ['named-locations', 'a range of addresses', { ipRanges: [] }, ['trust']],
  ['named-locations', 'a list of countries', { countriesAndRegions: ['AQ'] }, []],
  [
    'service-principals',
    'a disabled principal',
    { accountEnabled: false },
    ['stillDisabled', 'servicePrincipalPolicies', 'provisioning', 'policies'],
  ],
  ['agent-identities', 'a disabled agent', { accountEnabled: false }, ['stillDisabled', 'agent', 'policies']],
  [
    'agent-users',
    'the account of an agent without a licence',
    { accountEnabled: true, assignedLicenses: [] },
    ['agent', 'accountEnabled'],
  ],
]

describe('what still needs hands fits the object', () => {
  it.each(users)('%s', (_, properties, tasks) => {
    expect(tasksOf('users', properties)).toEqual(tasks)
  })
  it.each(groups)('%s', (_, properties, tasks) => {
    expect(tasksOf('groups', properties)).toEqual(tasks)
  })
  it.each(others)('%s: %s', (slug, _, properties, tasks) => {
    expect(tasksOf(slug, properties)).toEqual(tasks)
  })
})

const values: readonly (JsonValue | undefined)[] = [undefined, null, true, false]

/** Every combination of what decides about an account. */
const accounts = ['Member', 'Guest', undefined].flatMap((userType) =>
  values.flatMap((accountEnabled) =>
    values.flatMap((onPremisesSyncEnabled) =>
      [undefined, [], licence].flatMap((assignedLicenses) =>
        ['a@b.example', null].map(
          (mail) =>
            ({ userType, accountEnabled, onPremisesSyncEnabled, assignedLicenses, mail }) as unknown as GraphProperties,
        ),
      ),
    ),
  ),
)

describe('no advice is wrong for an account, whatever is known of it', () => {
  const wrong: readonly (readonly [string, (account: GraphProperties) => boolean, readonly TaskName[]])[] = [
    [
      'a guest is given no licence, and no password',
      ({ userType }) => userType === 'Guest',
      ['unlicensed', 'password', 'forMailbox', 'mailAndFiles'],
    ],
    [
      'who is no guest is not told of guests',
      ({ userType }) => userType !== 'Guest',
      ['guestSignIn', 'guestInvitation'],
    ],
    [
      'what is synced is not enabled here',
      (account) => account.onPremisesSyncEnabled === true,
      ['accountEnabled', 'stillDisabled', 'password'],
    ],
    [
      'what is not known to be synced is not restored on-premises',
      (account) => account.onPremisesSyncEnabled !== true,
      ['onPremisesFirst', 'onPremisesValues'],
    ],
    [
      'what is not known to be disabled is not called that',
      (account) => account.accountEnabled !== false,
      ['stillDisabled', 'forMailbox'],
    ],
    [
      'what is not known to be unlicensed is not called that',
      ({ assignedLicenses: held }) => !Array.isArray(held) || held.length > 0,
      ['unlicensed', 'forMailbox'],
    ],
    [
      'what has no licence gets none back',
      ({ assignedLicenses: held }) => Array.isArray(held) && held.length === 0,
      ['licences'],
    ],
    ['what has no mail has none to wait for', ({ mail }) => mail === null, ['mailAndFiles', 'forMailbox']],
  ]
  it.each(wrong)('%s', (_, isOne, never) => {
    const some = accounts.filter(isOne)
    expect(some.length).toBeGreaterThan(0)
    for (const account of some) {
      expect(tasksOf('users', account).filter((task) => never.includes(task))).toEqual([])
    }
  })

  it('one thing is said of enabling and of licences, and not two', () => {
    for (const account of accounts) {
      const tasks = tasksOf('users', account)
      const said = (...names: TaskName[]) => tasks.filter((task) => names.includes(task)).length
      expect(said('accountEnabled', 'stillDisabled', 'forMailbox', 'onPremisesValues')).toBe(1)
      expect(said('licences', 'unlicensed', 'forMailbox')).toBeLessThanOrEqual(1)
    }
  })

  it('licences come back only to who may have had some', () => {
    for (const account of accounts) {
      expect(backOf('users', account).includes('licences')).toBe(tasksOf('users', account).includes('licences'))
    }
  })
})

describe('what comes back fits the object', () => {
  it('content is that of a Microsoft 365 group', () => {
    expect(backOf('groups', unified)).toContain('groupContent')
    for (const other of [dynamic, { groupTypes: [], mailEnabled: false }]) {
      expect(backOf('groups', other)).not.toContain('groupContent')
      expect(tasksOf('groups', other)).not.toContain('groupContent')
    }
  })

  it.each([
    ['groups', dynamic, 'membersAndOwners'],
    ['administrative-units', { membershipType: 'Dynamic' }, 'unitMembers'],
  ] as const)('members that a rule of %s finds are found anew', (slug, properties, members) => {
    expect(backOf(slug, properties)).not.toContain(members)
    expect(awayOf(slug, properties)).toContain('membersByRule')
    expect(backOf(slug, {})).toContain(members)
    expect(awayOf(slug, {})).not.toContain('membersByRule')
  })

  it('what is synced has another side, which comes first', () => {
    for (const slug of ['users', 'groups', 'devices'] as const) {
      expect(awayOf(slug, { onPremisesSyncEnabled: true })[0]).toBe('onPremisesObject')
      expect(tasksOf(slug, { onPremisesSyncEnabled: true })[0]).toBe('onPremisesFirst')
      expect(awayOf(slug, { onPremisesSyncEnabled: null })).not.toContain('onPremisesObject')
    }
  })

  it('secrets of Windows come back to Windows', () => {
    expect(backOf('devices', { operatingSystem: 'Windows', isManaged: true })).toContain('deviceSecrets')
    expect(backOf('devices', { operatingSystem: 'iOS', isManaged: true })).toEqual([
      'sameIdAndSettings',
      'managementLink',
    ])
    expect(backOf('devices', { operatingSystem: 'iOS', isManaged: false })).toEqual(['sameIdAndSettings'])
  })
})

describe.each(kinds.map((kind) => [kind.slug, kind] as const))('conditions of %s', (_, kind) => {
  it('look only at what is read of an object', () => {
    const read = new Set<string>()
    const properties = new Proxy<Record<string, JsonValue>>({}, { get: (_target, name) => void read.add(String(name)) })
    const { comesBack, staysAway, afterwards } = kind.restore
    for (const facts of [comesBack, staysAway, afterwards]) holding<string>(facts, properties, now)
    expect(selectOf(kind, 'object')).toEqual(expect.arrayContaining([...read]))
  })

  it('name each thing once for one object', () => {
    const { comesBack, staysAway, afterwards } = kind.restore
    for (const facts of [comesBack, staysAway, afterwards]) {
      const names = holding<string>(facts, {}, now)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
