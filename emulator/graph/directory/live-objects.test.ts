import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedAppId } from '../../data/application'
import { namedId } from '../../data/named-object'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

async function idsOf(path: string): Promise<unknown[]> {
  const { status, body } = await admin.get(path)
  expect({ path, status, error: body.error }).toEqual({ path, status: 200, error: undefined })
  return (body.value ?? []).map(({ id }) => id)
}

describe('what is live is found by what people and conflicts name', () => {
  test.each([
    ['UPN', "/users?$filter=userPrincipalName eq 'taken.name@contoso.example'", trickyId(902)],
    ['mail', "/users?$filter=mail eq 'taken.name@contoso.example'", trickyId(902)],
    ['proxy address', "/users?$filter=proxyAddresses/any(p:p eq 'smtp:front.office@contoso.example')", trickyId(903)],
    ['mail nickname', "/groups?$filter=mailNickname eq 'town-hall'", namedId('group', 907)],
    [
      'group type',
      "/groups?$filter=groupTypes/any(c:c eq 'Unified') and displayName eq 'Media'",
      namedId('group', 908),
    ],
    ['application id', `/applications?$filter=appId eq '${namedAppId(8)}'`, namedId('application', 908)],
    [
      'identifier URI',
      "/applications?$filter=identifierUris/any(u:u eq 'api://orders.contoso.example')",
      namedId('application', 905),
    ],
    [
      'application id of a principal',
      `/servicePrincipals?$filter=appId eq '${namedAppId(11)}'`,
      namedId('servicePrincipal', 911),
    ],
    ['device name', "/devices?$filter=displayName eq 'LAPTOP-HR-101'", namedId('device', 901)],
    [
      'name',
      "/directory/administrativeUnits?$filter=displayName eq 'Nairobi Office'",
      namedId('administrativeUnit', 101),
    ],
  ])('by %s', async (_, path, id) => {
    expect(await idsOf(path)).toEqual([id])
  })

  test.each([
    ['/users/taken.name@contoso.example', trickyId(902)],
    ["/users(userPrincipalName='taken.name@contoso.example')", trickyId(902)],
    [`/applications(appId='${namedAppId(8)}')`, namedId('application', 908)],
    [`/groups/${namedId('group', 907)}`, namedId('group', 907)],
  ])('GET %s', async (path, id) => {
    expect((await admin.get(path)).body.id).toBe(id)
  })

  test('what does not exist is 404, also as a key', async () => {
    for (const path of ['/users/nobody@contoso.example', `/groups/${trickyId(902)}`, "/applications(appId='x')"]) {
      expect((await admin.get(path)).body.error?.code).toBe('Request_ResourceNotFound')
    }
  })

  test('single objects take $select and $expand only', async () => {
    expect((await admin.get('/me?$select=id')).body).toEqual({
      '@odata.context': expect.any(String) as unknown,
      id: expect.any(String) as unknown,
    })
    expect((await admin.get('/me?$expand=manager&$select=id')).status).toBe(200)
    for (const option of ["$filter=id eq 'x'", '$top=1', '$count=true', '$orderby=id']) {
      expect((await admin.get(`/me?${option}`)).status).toBe(400)
    }
  })
})

describe('soft delete', () => {
  test.each([
    ['users', trickyId(902)],
    ['groups', namedId('group', 907)],
    ['applications', namedId('application', 905)],
    ['servicePrincipals', namedId('servicePrincipal', 911)],
    ['directory/administrativeUnits', namedId('administrativeUnit', 101)],
  ])('DELETE /%s/{id} puts the object into the bin', async (collection, id) => {
    expect((await admin.delete(`/${collection}/${id}`)).status).toBe(204)
    expect((await admin.get(`/${collection}/${id}`)).status).toBe(404)
    expect((await admin.get(`/directory/deletedItems/${id}`)).status).toBe(200)
    expect((await admin.delete(`/${collection}/${id}`)).status).toBe(404)
  })

  test('a deleted device is in the bin of beta', async () => {
    expect((await admin.delete(`/devices/${namedId('device', 901)}`)).status).toBe(204)
    expect((await admin.get(`/beta/directory/deletedItems/${namedId('device', 901)}`)).body.isCompliant).toBe(false)
  })

  test('restore, delete, restore: the undo of a restore and its undo', async () => {
    const id = trickyId(1)
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await admin.post(`/directory/deletedItems/${id}/restore`)).status).toBe(200)
      expect((await admin.delete(`/users/${id}`)).status).toBe(204)
    }
    const { body } = await admin.get(`/directory/deletedItems/${id}`)
    expect(body.userPrincipalName).toBe('de1e7ed0000040008000000000000001robin.colleague@contoso.example')
  })

  test('what is "on-premises mastered" cannot be deleted in the cloud, unless the switch allows it', async () => {
    await admin.post(`/directory/deletedItems/${trickyId(6)}/restore`)
    const { status, body } = await admin.delete(`/users/${trickyId(6)}`)
    expect([status, body.error?.code, body.error?.message]).toEqual([
      400,
      'Request_BadRequest',
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    ])
    expect((await admin.get(`/users/${trickyId(6)}`)).status).toBe(200)
    tenant.emulator.switches.set('syncedDelete', 'allowed')
    expect((await admin.delete(`/users/${trickyId(6)}`)).status).toBe(204)
  })

  test('a synced group is refused likewise, a device of the domain is not', async () => {
    const change = (id: string, properties: Record<string, unknown>) => {
      const object = tenant.emulator.directory.truth.get(id)
      if (object === undefined) throw new Error(`There is no ${id}.`)
      tenant.emulator.directory.put({ ...object, properties: { ...object.properties, ...properties } })
    }
    change(namedId('group', 907), { onPremisesSyncEnabled: true })
    change(namedId('device', 901), { onPremisesSyncEnabled: true })
    expect((await admin.delete(`/groups/${namedId('group', 907)}`)).status).toBe(400)
    expect((await admin.delete(`/devices/${namedId('device', 901)}`)).status).toBe(204)
  })

  test('needs the permission and the role', async () => {
    const scopes = ['User.Read.All']
    expect((await (await tenant.as('global-admin', { scopes })).delete(`/users/${trickyId(902)}`)).status).toBe(403)
    expect((await (await tenant.as('global-reader')).delete(`/users/${trickyId(902)}`)).status).toBe(403)
  })
})

describe('organization and roles', () => {
  test('verified domains, and a quota in which deleted objects count in full', async () => {
    const read = async () =>
      (await admin.get('/organization?$select=displayName,verifiedDomains,directorySizeQuota')).body.value?.[0]
    const before = await read()
    expect(before).toMatchObject({
      displayName: 'Contoso Practice',
      verifiedDomains: [{ name: 'contoso.example' }, {}],
    })
    await admin.delete(`/users/${trickyId(902)}`)
    expect(await read()).toEqual(before)
    await admin.delete(`/directory/deletedItems/${trickyId(902)}`)
    const usedOf = (organization: Record<string, unknown> | undefined) =>
      (organization?.directorySizeQuota as { used: number }).used
    expect(usedOf(await read())).toBe(usedOf(before) - 1)
    expect((await admin.get('/organization?$select=nonsense')).status).toBe(400)
  })

  test('/me/memberOf lists the active roles', async () => {
    const { body } = await (await tenant.as('helpdesk-lead')).get('/me/memberOf/microsoft.graph.directoryRole')
    expect(body.value?.map(({ displayName }) => displayName)).toEqual(['User Administrator', 'Reports Reader'])
    expect(body.value?.[0]?.roleTemplateId).toBe('fe930be7-5e62-47db-91af-98c3a49a38b1')
  })
})

describe('paths', () => {
  test('an unknown path is 400, a known one with the wrong method 405 Request_BadRequest', async () => {
    expect((await admin.get('/planner/tasks')).body.error?.code).toBe('BadRequest')
    const { status, body } = await admin.post('/me')
    expect(status).toBe(405)
    expect(body.error).toMatchObject({
      code: 'Request_BadRequest',
      message: 'Specified HTTP method is not allowed for the request target.',
    })
  })
})
