import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphAnswer, type GraphClient, type TestTenant } from '../../test-tenant'

const audits = '/auditLogs/directoryAudits'
let tenant: TestTenant
let lead: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  lead = await tenant.as('helpdesk-lead')
})

async function read(query: string, client = lead): Promise<GraphAnswer> {
  tenant.emulator.clock.advance(10)
  return client.get(query.startsWith('http') ? query : `${audits}?${query}`)
}

const about = (id: string) => `targetResources/any(t:t/id eq '${id}')`

describe('who deleted it', () => {
  test('by target id, with person or app, never both', async () => {
    const { status, body } = await read(
      `$filter=${about(trickyId(1))} and activityDisplayName eq 'Delete user' and activityDateTime ge 2020-01-01T00:00:00Z&$orderby=activityDateTime desc&$top=50`,
    )
    expect(status).toBe(200)
    expect(body.value).toHaveLength(1)
    const [record] = body.value ?? []
    expect(record).toMatchObject({
      activityDisplayName: 'Delete user',
      category: 'UserManagement',
      result: 'success',
      loggedByService: 'Core Directory',
      targetResources: [{ id: trickyId(1), displayName: 'Robin Colleague', type: 'User' }],
    })
    const { user, app } = record?.initiatedBy as { user: unknown; app: unknown }
    expect([user, app].filter((actor) => actor === null)).toHaveLength(1)
  })

  test('several ids may be OR-ed', async () => {
    const { body } = await read(`$filter=${about(trickyId(3))} or ${about(trickyId(2))}`)
    expect(body.value).toHaveLength(2)
    const inside = await read(`$filter=targetResources/any(t:t/id eq '${trickyId(3)}' or t/id eq '${trickyId(2)}')`)
    expect(inside.body.value).toHaveLength(2)
  })

  test.each([
    ['user', trickyId(3), 'Delete user', 'Restore user', 'Hard Delete user'],
    ['group', namedId('group', 1), 'Delete group', 'Restore group', 'Hard Delete group'],
    ['application', namedId('application', 3), 'Delete application', 'Restore application', 'Hard Delete application'],
    [
      'servicePrincipal',
      namedId('servicePrincipal', 4),
      'Remove service principal',
      'Restore service principal',
      'Hard delete service principal',
    ],
  ])('activity names of %s', async (type, id, ...activities) => {
    const admin = await tenant.as('global-admin')
    const body = type === 'user' ? { autoReconcileProxyConflict: true } : {}
    const collection = { user: 'users', group: 'groups', application: 'applications' }[type] ?? 'servicePrincipals'
    expect((await admin.post(`/directory/deletedItems/${id}/restore`, { body })).status).toBe(200)
    expect((await admin.delete(`/${collection}/${id}`)).status).toBe(204)
    expect((await admin.delete(`/directory/deletedItems/${id}`)).status).toBe(204)
    const found = (await read(`$filter=${about(id)}&$orderby=activityDateTime asc`)).body.value
    const [deleted, restored, permanentlyDeleted] = activities
    expect(found?.map(({ activityDisplayName }) => activityDisplayName)).toEqual([
      deleted,
      restored,
      deleted,
      permanentlyDeleted,
    ])
    expect(found?.[1]?.initiatedBy).toMatchObject({ user: { userPrincipalName: 'global-admin@contoso.example' } })
  })

  test('by activity, actor, correlation and time', async () => {
    const burst = await read("$filter=initiatedBy/app/displayName eq 'Directory Clean-up Script'&$top=999")
    expect(burst.body.value).toHaveLength(120)
    const { correlationId } = burst.body.value?.[0] ?? {}
    expect((await read(`$filter=correlationId eq '${String(correlationId)}'`)).body.value).toHaveLength(1)
    const units = await read("$filter=activityDisplayName eq 'Delete administrative unit'")
    expect(units.body.value).toHaveLength(7)
    expect((await read("$filter=startswith(activityDisplayName,'Delete admin')")).body.value).toHaveLength(7)
    expect((await read("$filter=category eq 'GroupManagement'&$top=5")).body.value).toHaveLength(5)
    expect((await read('$filter=activityDateTime ge 2099-01-01T00:00:00Z')).body.value).toEqual([])
  })

  test('synced deletions appear with the sync account as actor', async () => {
    const { body } = await read(`$filter=${about(trickyId(6))}&$orderby=activityDateTime desc`)
    expect(body.value?.[0]?.initiatedBy).toMatchObject({
      user: { displayName: expect.stringContaining('Synchronization') as unknown },
    })
  })

  test('names of targets may be lost, by switch', async () => {
    tenant.emulator.switches.set('auditTargetNames', 'lost')
    const { body } = await read(`$filter=${about(trickyId(2))}`)
    expect(body.value?.[0]?.targetResources).toMatchObject([{ id: trickyId(2), displayName: null }])
  })
})

describe('what became of an object besides', () => {
  const historyOf = async (id: string) =>
    (await read(`$filter=${about(id)}&$orderby=activityDateTime desc`)).body.value ?? []
  const actors = (records: readonly Record<string, unknown>[]) =>
    records.map(({ initiatedBy }) => initiatedBy as Record<'app' | 'user', Record<string, unknown> | null>)

  test('is told with creation, changes, licences, groups and what failed', async () => {
    const history = await historyOf(trickyId(1))
    expect(history.map(({ activityDisplayName, result }) => [activityDisplayName, result])).toEqual([
      ['Restore user', 'failure'],
      ['Delete user', 'success'],
      ['Disable account', 'success'],
      ['Update user', 'success'],
      ['Reset password', 'success'],
      ['Add member to group', 'success'],
      ['Change user license', 'success'],
      ['Add user', 'success'],
    ])
    expect(history[0]?.resultReason).not.toBe('')
    expect(history[3]).toMatchObject({
      operationType: 'Update',
      additionalDetails: [{ key: 'User-Agent' }],
      initiatedBy: { app: null, user: { ipAddress: '203.0.113.10' } },
    })
  })

  test('names what changed, with values as JSON', async () => {
    const [target] = (await historyOf(trickyId(1)))[3]?.targetResources as { modifiedProperties: unknown[] }[]
    expect(target?.modifiedProperties).toEqual([
      { displayName: 'Department', oldValue: '["Sales"]', newValue: '["Finance"]' },
      { displayName: 'JobTitle', oldValue: '[]', newValue: '["Accountant"]' },
      { displayName: 'Included Updated Properties', oldValue: null, newValue: '"Department, JobTitle"' },
    ])
  })

  test('is found by each of several targets', async () => {
    const [added] = (await historyOf(namedId('group', 2))).filter(
      ({ activityDisplayName }) => activityDisplayName === 'Add member to group',
    )
    expect(added?.targetResources).toMatchObject([
      { id: trickyId(1), type: 'User' },
      { id: namedId('group', 2), type: 'Group', modifiedProperties: [] },
    ])
  })

  test('has people, applications with and without ids, or nobody as actors, and never two but by switch', async () => {
    const known = actors(await historyOf(trickyId(1)))
    expect(known.every(({ app, user }) => app === null || user === null)).toBe(true)
    expect(known.filter(({ app, user }) => app === null && user === null)).toHaveLength(1)
    expect(known.flatMap(({ app }) => app ?? [])).toMatchObject([
      { appId: null, servicePrincipalId: null },
      { appId: null, servicePrincipalId: expect.any(String) as string },
    ])
    tenant.emulator.switches.set('auditDelegatedActors', 'both')
    const both = actors(await historyOf(trickyId(1))).filter(({ app, user }) => app !== null && user !== null)
    expect(both).toMatchObject([{ app: { displayName: 'Microsoft Graph Command Line Tools' } }])
  })
})

describe('order and paging', () => {
  test('newest first, every entry once, also while new ones come', async () => {
    const seen: string[] = []
    const times: string[] = []
    let next: string | undefined = '$top=200'
    while (next !== undefined) {
      const { body } = await read(next)
      seen.push(...(body.value ?? []).map(({ id }) => String(id)))
      times.push(...(body.value ?? []).map(({ activityDateTime }) => String(activityDateTime)))
      next = body['@odata.nextLink']
      if (seen.length === 200) await lead.post(`/directory/deletedItems/${trickyId(1)}/restore`)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(590)
    expect(times).toEqual([...times].sort().reverse())
  })

  test.each([
    '$orderby=category',
    '$select=nonsense',
    '$filter=activityDateTime gt 2020-01-01T00:00:00Z',
    "$filter=id in ('a')",
    '$count=true',
    "$filter=activityDisplayName ne 'x'",
    "$filter=result startswith 'x'",
    "$filter=contains(activityDisplayName,'x')",
    "$filter=nonsense eq 'x'",
    "$filter=not (category eq 'x')",
  ])('%s is 400', async (query) => {
    expect((await read(query)).status).toBe(400)
  })
})

describe('one entry', () => {
  test('is read by its id, and found by $filter=id eq', async () => {
    const [record] = (await read(`$filter=${about(trickyId(2))}`)).body.value ?? []
    const id = String(record?.id)
    const { body } = await lead.get(`${audits}/${id}`)
    expect(body).toMatchObject({ id, activityDisplayName: 'Delete user' })
    expect((await read(`$filter=ID eq '${id}'`)).body.value).toEqual([record])
    expect((await lead.get(`${audits}/nothing`)).status).toBe(404)
    tenant.emulator.clock.advance(10)
    expect((await (await tenant.as('user-admin')).get(`${audits}/${id}`)).status).toBe(403)
  })

  test('shows what $select names: "Use $select to choose only the properties your app needs"', async () => {
    const { body } = await read('$select=activitydatetime,activityDisplayName&$top=1')
    expect(Object.keys(body.value?.[0] ?? {})).toEqual(['activityDateTime', 'activityDisplayName'])
  })
})

describe('who may read, how long, how often', () => {
  test('one of the reading roles', async () => {
    expect((await read('$top=1', await tenant.as('user-admin'))).body.error?.code).toBe('Authorization_RequestDenied')
    for (const name of ['helpdesk-lead', 'global-reader', 'global-admin']) {
      expect((await read('$top=1', await tenant.as(name))).status).toBe(200)
    }
  })

  const both = ['AuditLog.Read.All', 'Directory.Read.All']
  const noAuditLog = [403, 'Authentication_MSGraphPermissionMissing']
  const noDirectory = [403, 'Authentication_ApplicationHasNoDirectoryReadAccess']
  const served = [200, undefined]

  test.each([
    ['directoryaudit-list', both, {}, served],
    ['directoryaudit-list', both, { auditLogReadForAudit: 'refused' }, served],
    ['the permission list', ['AuditLog.Read.All'], {}, served],
    ['microsoft-graph-docs#2789', ['AuditLog.Read.All'], { auditLogReadForAudit: 'refused' }, noDirectory],
    ['microsoft-graph-docs#13632', ['Directory.Read.All'], {}, noAuditLog],
    ['the permission list', ['Directory.Read.All'], { directoryReadForAudit: 'allowed' }, served],
    ['the permission list', ['Directory.ReadWrite.All'], { directoryReadForAudit: 'allowed' }, served],
    ['microsoft-graph-explorer-v4#3165', ['User.Read.All'], {}, noAuditLog],
    ['microsoft-graph-explorer-v4#3165', ['User.Read.All'], { directoryReadForAudit: 'allowed' }, noAuditLog],
  ] as const)('%s: %j with %j is %j', async (_, scopes, switches, [status, code]) => {
    for (const [name, value] of Object.entries(switches)) tenant.emulator.switches.set(name, value)
    const answer = await read('$top=1', await tenant.as('helpdesk-lead', { scopes }))
    expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  })

  test('"7 days Free, 30 days P1/P2"; refused without a licence by switch', async () => {
    const old = `$filter=${about(trickyId(18))}`
    expect((await read(old)).body.value).toHaveLength(1)
    tenant.emulator.switches.set('auditLicence', 'free')
    expect((await read(old)).body.value).toHaveLength(0)
    expect((await read(`$filter=${about(trickyId(2))}`)).body.value).toHaveLength(1)
    tenant.emulator.switches.set('auditLicence', 'refused')
    expect((await read('$top=1')).body.error?.code).toBe('Authentication_RequestFromNonPremiumTenantOrB2CTenant')
  })

  test('"5 requests/10 s per app+tenant": the sixth is 429, other requests go on', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await lead.get(`${audits}?$top=1`)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    const refused = await lead.get(`${audits}?$top=1`)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await lead.get('/me')).status).toBe(200)
    tenant.emulator.clock.advance(Number(refused.headers.get('retry-after')))
    expect((await lead.get(`${audits}?$top=1`)).status).toBe(200)
  })
})
