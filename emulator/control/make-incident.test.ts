import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { binSize, openTestTenant, type TestTenant } from '../test-tenant'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

type Made = { actor: { id?: string; appId?: string }; count: number; from: string; to: string; error?: string }

async function make(body: unknown): Promise<{ status: number; body: Made }> {
  const response = await tenant.app.request('/_control/incidents', { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Made }
}

async function entriesOf(made: Made) {
  const admin = await tenant.as('global-admin')
  const actor = made.actor.appId
    ? `initiatedBy/app/appId eq '${made.actor.appId}'`
    : `initiatedBy/user/id eq '${made.actor.id}'`
  const filter = `${actor} and activityDateTime ge ${made.from} and activityDateTime le ${made.to}`
  const { status, body } = await admin.get(`/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$top=999`)
  expect(status).toBe(200)
  return body.value ?? []
}

describe('an incident by control', () => {
  test('of five puts five into the bin, spread as asked, each with an entry like any other deletion', async () => {
    const [users, groups] = [binSize(tenant), binSize(tenant, 'group')]
    const at = new Date(tenant.emulator.clock.now() - 3_600_000).toISOString()
    const { body } = await make({ actor: 'Night Script', kinds: { users: 2, groups: 3 }, at, spreadSeconds: 40 })
    expect(body).toMatchObject({ count: 5, from: at })
    expect([binSize(tenant) - users, binSize(tenant, 'group') - groups]).toEqual([2, 3])
    const entries = await entriesOf(body)
    expect(entries).toHaveLength(5)
    expect(entries).toContainEqual(
      expect.objectContaining({
        activityDisplayName: 'Delete user',
        result: 'success',
        initiatedBy: expect.objectContaining({
          app: expect.objectContaining({ displayName: 'Night Script' }) as unknown,
        }) as unknown,
      }),
    )
    const times = entries.map(({ activityDateTime }) => Date.parse(String(activityDateTime)))
    expect(Math.max(...times) - Math.min(...times)).toBe(40_000)
  })

  test('by a person is told of that person, and its objects are what the bin lists', async () => {
    const { body } = await make({ actor: 'user-admin@contoso.example', kinds: { users: 4 } })
    const [entry] = await entriesOf(body)
    expect(entry).toMatchObject({ initiatedBy: { user: { userPrincipalName: 'user-admin@contoso.example' } } })
    const [target] = (entry as { targetResources: { id: string }[] }).targetResources
    const lead = await tenant.as('helpdesk-lead')
    const { status } = await lead.get(`/directory/deletedItems/${target?.id}`)
    expect(status).toBe(200)
    expect((await lead.post(`/directory/deletedItems/${target?.id}/restore`)).status).toBe(200)
  })

  test('holds role-assignable groups that take a higher role', async () => {
    const { body } = await make({ actor: 'Night Script', kinds: { roleAssignableGroups: 1 } })
    const [target] = ((await entriesOf(body))[0] as { targetResources: { id: string }[] }).targetResources
    const path = `/directory/deletedItems/${target?.id}/restore`
    expect((await (await tenant.as('helpdesk-lead')).post(path)).status).toBe(403)
    expect((await (await tenant.as('global-admin')).post(path)).status).toBe(200)
  })

  test('never gives a name twice, however often it is asked', async () => {
    for (let turn = 0; turn < 3; turn += 1) await make({ actor: 'Night Script', kinds: { users: 50, groups: 50 } })
    const objects = [...tenant.emulator.directory.truth.all()]
    const names = objects.flatMap(({ id, properties }) => [
      id,
      ...(typeof properties.mailNickname === 'string' && properties.mailNickname.startsWith('workspace-')
        ? [properties.mailNickname]
        : []),
    ])
    expect(new Set(names).size).toBe(names.length)
  })

  test('keeps the log in the order of time where it lies before other entries', async () => {
    const at = new Date(tenant.emulator.clock.now() - 10 * 86_400_000).toISOString()
    await make({ actor: 'Night Script', kinds: { users: 5 }, at })
    const times = tenant.emulator.audit.all().map(({ atMs }) => atMs)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
  })

  test('of 50,000 takes less than 10 s of the processor, and lists and log have them at once', async () => {
    const started = process.cpuUsage()
    const { body } = await make({
      actor: 'Night Script',
      kinds: { users: 30_000, groups: 20_000 },
      spreadSeconds: 3600,
    })
    const lead = await tenant.as('helpdesk-lead')
    const count = await lead.query('/directory/deletedItems/microsoft.graph.group/$count')
    const { user, system } = process.cpuUsage(started)
    expect(body.count).toBe(50_000)
    expect(count.body).toBeGreaterThanOrEqual(20_000)
    expect((user + system) / 1000).toBeLessThan(10_000)
  }, 60_000)

  test.for([
    [{ kinds: { users: 1 } }, /actor/],
    [{ actor: 'nobody@contoso.example', kinds: { users: 1 } }, /no account/],
    [{ actor: 'Script', kinds: {} }, /1 to 100000/],
    [{ actor: 'Script', kinds: { users: 100_001 } }, /1 to 100000/],
    [{ actor: 'Script', kinds: { planets: 1 } }, /planets/],
    [{ actor: 'Script', kinds: { users: 1.5 } }, /users/],
    [{ actor: 'Script', kinds: { users: 1 }, at: 'yesterday' }, /at must be/],
    [{ actor: 'Script', kinds: { users: 1 }, at: '2999-01-01T00:00:00Z' }, /over by now/],
    [{ actor: 'Script', kinds: { users: 1 }, at: '2020-01-01T00:00:00Z' }, /30 days/],
    [{ actor: 'Script', kinds: { users: 1 }, spreadSeconds: -1 }, /spreadSeconds/],
    [{ actor: 'Script', kinds: { users: 1 }, when: 'now' }, /when/],
  ] as const)('%j is refused and changes nothing', async ([body, reason]) => {
    const [size, entries] = [binSize(tenant), tenant.emulator.audit.all().length]
    const answer = await make(body)
    expect([answer.status, answer.body.error]).toEqual([400, expect.stringMatching(reason)])
    expect([binSize(tenant), tenant.emulator.audit.all().length]).toEqual([size, entries])
  })
})
