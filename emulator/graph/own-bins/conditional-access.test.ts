import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accounts } from '../../data/accounts'
import { namedId } from '../../data/named-object'
import { livePolicies, namedPolicies } from '../../data/named-policies'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const root = '/identity/conditionalAccess'
const policies = `${root}/deletedItems/policies`
const locations = `${root}/deletedItems/namedLocations`
const policy = (number: number) => namedId('conditionalAccessPolicy', number)
const location = (number: number) => namedId('namedLocation', number)
const reading = ['Policy.Read.All']
const writing = ['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess']
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  tenant.emulator.switches.set('limitPercent', '100000')
  admin = await tenant.as('global-admin', { scopes: writing })
})

const idsOf = (value: readonly Record<string, unknown>[] = []) => value.map(({ id }) => id)

describe.each([
  ['policies', policy],
  ['namedLocations', location],
] as const)('%s', (name, idOf) => {
  const bin = `${root}/deletedItems/${name}`
  const live = `${root}/${name}`

  test.each(['', '/beta'])(
    'are deleted, listed in their own bin, restored and permanently deleted (%s)',
    async (version) => {
      expect((await admin.delete(`${version}${live}/${idOf(902)}`)).status).toBe(204)
      expect((await admin.get(`${version}${live}/${idOf(902)}`)).status).toBe(404)
      expect(idsOf((await admin.get(`${version}${bin}`)).body.value)).toContain(idOf(902))
      expect((await admin.get(`${version}${bin}/${idOf(902)}`)).body.deletedDateTime).toMatch(/^\d{4}-.*Z$/)
      const restored = await admin.post(`${version}${bin}/${idOf(902)}/restore`)
      expect([restored.status, restored.body.id, restored.body.deletedDateTime]).toEqual([200, idOf(902), null])
      expect((await admin.get(`${version}${live}/${idOf(902)}`)).status).toBe(200)
      expect((await admin.post(`${version}${bin}/${idOf(902)}/restore`)).status).toBe(404)
      expect((await admin.delete(`${version}${bin}/${idOf(1)}`)).status).toBe(204)
      expect((await admin.get(`${version}${bin}/${idOf(1)}`)).status).toBe(404)
      expect(idsOf((await admin.get(`${version}${bin}`)).body.value)).not.toContain(idOf(1))
    },
  )

  test('are no directory objects: their bin is not that of the directory', async () => {
    const everything = await tenant.as('global-admin')
    expect((await everything.get(`/directory/deletedItems/${idOf(1)}`)).status).toBe(404)
    expect((await everything.post(`/directory/deletedItems/${idOf(1)}/restore`)).status).toBe(404)
    expect((await everything.delete(`/directory/deletedItems/${idOf(1)}`)).status).toBe(404)
    const cast = name === 'policies' ? 'conditionalAccessPolicy' : 'namedLocation'
    expect((await everything.get(`/directory/deletedItems/microsoft.graph.${cast}`)).status).toBe(400)
  })

  test('reading needs Policy.Read.All, acting Policy.ReadWrite.ConditionalAccess besides', async () => {
    const reader = await tenant.as('global-admin', { scopes: reading })
    const half = await tenant.as('global-admin', { scopes: ['Policy.ReadWrite.ConditionalAccess'] })
    expect((await reader.get(bin)).status).toBe(200)
    const acts = (client: GraphClient) => [
      client.post(`${bin}/${idOf(1)}/restore`),
      client.delete(`${bin}/${idOf(1)}`),
      client.delete(`${live}/${idOf(902)}`),
    ]
    const refusals = await Promise.all([...acts(reader), ...acts(half), half.get(bin), half.get(live)])
    for (const { status, body } of refusals) {
      expect(status).toBe(403)
      expect(body.error).toMatchObject({
        code: 'AccessDenied',
        message: 'You cannot perform the requested operation, required scopes are missing in the token.',
      })
    }
  })

  test('who may do what', async () => {
    const able: Record<string, string[]> = { read: [], restore: [], permanentDelete: [], softDelete: [] }
    for (const { username } of accounts) {
      const who = username.split('@')[0] ?? ''
      const client = await tenant.as(who, { scopes: writing })
      if ((await client.get(bin)).status === 200) able.read?.push(who)
      if ((await client.post(`${bin}/${idOf(2)}/restore`)).status === 200) able.restore?.push(who)
      if ((await client.delete(`${bin}/${idOf(1)}`)).status === 204) able.permanentDelete?.push(who)
      if ((await client.delete(`${live}/${idOf(902)}`)).status === 204) able.softDelete?.push(who)
    }
    expect(able).toEqual({
      read: ['global-reader', 'global-admin'],
      restore: ['global-admin'],
      permanentDelete: ['global-admin'],
      softDelete: ['global-admin'],
    })
  })

  test.each([
    ['Conditional Access Administrator', 200, 200],
    ['Security Administrator', 200, 200],
    ['Security Reader', 200, 403],
    ['User Administrator', 403, 403],
  ] as const)('%s: list %i, restore %i', async (role, list, restore) => {
    const user = tenant.emulator.directory.truth.get('acc00000-0000-4000-8000-000000000013')
    if (user !== undefined) tenant.emulator.directory.put({ ...user, facts: { roles: [role] } })
    const client = await tenant.as('no-role', { scopes: writing })
    expect((await client.get(bin)).status).toBe(list)
    const { status, body } = await client.post(`${bin}/${idOf(1)}/restore`)
    expect(status).toBe(restore)
    if (status === 403) expect(body.error?.code).toBe('AccessDenied')
  })

  test('after 30 days they are gone', async () => {
    tenant.emulator.clock.advance(30 * 86_400)
    expect((await admin.get(bin)).body.value).toEqual([])
    expect((await admin.post(`${bin}/${idOf(1)}/restore`)).status).toBe(404)
    tenant.emulator.switches.set('retentionEnd', 'lingers')
    expect((await admin.get(`${bin}/${idOf(1)}`)).status).toBe(200)
    expect((await admin.post(`${bin}/${idOf(1)}/restore`)).body.error?.code).toBe('Request_ResourceNotFound')
    expect((await admin.delete(`${bin}/${idOf(1)}`)).status).toBe(404)
  })

  test('plain queries: $select, $filter, $top with next links; $count is ignored, order and search refused', async () => {
    const first = await admin.query(`${bin}?$top=2&$select=id,displayName&$count=true`)
    expect(first.body.value).toHaveLength(2)
    expect(first.body).not.toHaveProperty('@odata.count')
    expect(first.body['@odata.context']).toMatch(new RegExp(`#${bin.slice(1)}\\(id,displayName\\)$`))
    const second = await admin.get(first.body['@odata.nextLink'] ?? '')
    const all = namedPolicies.filter(({ id }) => id.startsWith(idOf(1).slice(0, 8))).map(({ id }) => id)
    expect([...idsOf(first.body.value), ...idsOf(second.body.value)]).toEqual(all)
    const named = namedPolicies.find(({ id }) => id === idOf(2))?.properties.displayName
    expect(idsOf((await admin.get(`${bin}?$filter=displayName eq '${String(named)}'`)).body.value)).toEqual([idOf(2)])
    const refused = ['$orderby=displayName', '$search="displayName:a"', "$filter=displayName ne 'x'", '$expand=owners']
    for (const option of refused) {
      expect([option, (await admin.query(`${bin}?${option}&$count=true`)).status]).toEqual([option, 400])
    }
    expect((await admin.query(`${bin}/$count`)).status).toBe(400)
    expect((await admin.get(`${bin}/${idOf(1)}?$expand=owners`)).status).toBe(400)
    expect((await admin.get(`${bin}/${idOf(1)}?$top=1`)).status).toBe(400)
  })

  test('full queries by switch', async () => {
    tenant.emulator.switches.set('conditionalAccessQueries', 'full')
    const { body } = await admin.query(`${bin}?$orderby=deletedDateTime desc&$count=true&$top=1`)
    expect(idsOf(body.value)).toEqual([idOf(1)])
    const all = namedPolicies.filter(({ id }) => id.startsWith(idOf(1).slice(0, 8)))
    expect(body['@odata.count']).toBe(all.length)
    expect((await admin.query(`${bin}/$count`)).body).toBe(all.length)
    expect((await admin.query(`${live}/$count`)).body).toBe(livePolicies.length / 2)
  })

  test('by switch the bin exists in beta only, and the code of a 404 is another', async () => {
    tenant.emulator.switches.set('conditionalAccessVersions', 'beta')
    expect((await admin.get(bin)).status).toBe(400)
    expect((await admin.post(`${bin}/${idOf(1)}/restore`)).status).toBe(400)
    expect((await admin.get(live)).status).toBe(200)
    expect((await admin.get(`/beta${bin}`)).status).toBe(200)
    expect((await admin.get(`${live}/nothing`)).body.error?.code).toBe('Request_ResourceNotFound')
    tenant.emulator.switches.set('conditionalAccessNotFound', 'NotFound')
    expect((await admin.get(`${live}/nothing`)).body.error?.code).toBe('NotFound')
  })

  test('restore takes an empty body and no other', async () => {
    expect((await admin.post(`${bin}/${idOf(1)}/restore`, { body: { state: 'disabled' } })).status).toBe(400)
    expect((await admin.post(`${bin}/${idOf(1)}/restore`, { body: [] })).status).toBe(400)
    expect((await admin.post(`${bin}/${idOf(2)}/restore`, { body: {} })).status).toBe(200)
  })

  test('lists lag behind writes, and reset brings everything back', async () => {
    tenant.emulator.switches.set('indexLagMs', '60000')
    await admin.delete(`${bin}/${idOf(1)}`)
    expect(idsOf((await admin.get(bin)).body.value)).toContain(idOf(1))
    tenant.emulator.reset()
    expect((await admin.get(`${bin}/${idOf(1)}`)).status).toBe(200)
  })
})

test.each([
  [1, 'enabled'],
  [2, 'enabledForReportingButNotEnforced'],
  [3, 'disabled'],
])('policy %i comes back in the state it had: %s', async (number, state) => {
  expect((await admin.get(`${policies}/${policy(number)}`)).body.state).toBe(state)
  expect((await admin.post(`${policies}/${policy(number)}/restore`)).body.state).toBe(state)
  expect((await admin.get(`${root}/policies/${policy(number)}`)).body.state).toBe(state)
})

test('a location says which kind it is and shows what only that kind has', async () => {
  const { value = [] } = (await admin.get(locations)).body
  expect(value.map((item) => item['@odata.type'])).toEqual([
    '#microsoft.graph.ipNamedLocation',
    '#microsoft.graph.countryNamedLocation',
    '#microsoft.graph.ipNamedLocation',
  ])
  expect(value[0]).toMatchObject({ isTrusted: true, ipRanges: [{ cidrAddress: '198.51.100.0/24' }, {}] })
  expect(value[0]).not.toHaveProperty('countriesAndRegions')
  expect(value[1]).toMatchObject({ countriesAndRegions: ['AQ', 'BV'], includeUnknownCountriesAndRegions: true })
  expect(value[1]).not.toHaveProperty('ipRanges')
})

test('what only one kind of location has cannot be selected without a cast, unless by switch', async () => {
  expect((await admin.get(`${locations}?$select=id,isTrusted`)).status).toBe(400)
  expect((await admin.get(`${locations}/${location(1)}?$select=isTrusted`)).status).toBe(400)
  tenant.emulator.switches.set('uncastSelect', 'allowed')
  const { body } = await admin.get(`${locations}?$select=id,isTrusted`)
  expect(body.value?.map((item) => item.isTrusted)).toEqual([true, undefined, false])
})

test('a trusted location comes back untrusted, and cannot be deleted while it is trusted', async () => {
  expect((await admin.post(`${locations}/${location(1)}/restore`)).body.isTrusted).toBe(false)
  expect((await admin.get(`${root}/namedLocations/${location(1)}`)).body.isTrusted).toBe(false)
  expect((await admin.delete(`${root}/namedLocations/${location(1)}`)).status).toBe(204)
  expect((await admin.delete(`${root}/namedLocations/${location(901)}`)).status).toBe(400)
})

test('every act leaves its entry in the audit log', async () => {
  const activitiesOf = async (id: string) => {
    const answer = await tenant.app.request(`/_control/audit?target=${id}`)
    return ((await answer.json()) as { activityDisplayName: string }[]).map((event) => event.activityDisplayName)
  }
  await admin.post(`${policies}/${policy(1)}/restore`)
  await admin.delete(`${root}/policies/${policy(1)}`)
  await admin.delete(`${policies}/${policy(1)}`)
  const deleted = 'Delete Conditional Access policy'
  const restored = 'Restore Conditional Access policy'
  expect(await activitiesOf(policy(1))).toEqual([deleted, restored, deleted, 'Hard Delete Conditional Access policy'])
  expect(await activitiesOf(location(1))).toEqual(['Delete named location'])
})

test('where a policy is in truth can be asked', async () => {
  const answer = await tenant.app.request(`/_control/state/${location(1)}`)
  expect(await answer.json()).toMatchObject({
    location: 'deleted',
    type: 'namedLocation',
    properties: { displayName: 'Lisbon Office' },
  })
})

test('the permissions exist, and are not consented at the start', async () => {
  const usual = await tenant.as('global-admin')
  expect((await usual.get(policies)).status).toBe(403)
  await tenant.app.request('/_control/consent', {
    method: 'POST',
    body: JSON.stringify({ 'Policy.Read.All': true, 'Policy.ReadWrite.ConditionalAccess': true }),
  })
  const consented = await tenant.as('global-admin')
  expect((await consented.get(policies)).status).toBe(200)
})
