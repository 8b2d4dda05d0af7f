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

const item = (id: string) => `/directory/deletedItems/${id}`
const restore = (id: string, client = admin) => client.post(`${item(id)}/restore`)

describe('groups', () => {
  test.each([
    [7, 'mailNickname'],
    [8, 'proxyAddresses'],
  ])('number %i: conflict of %s', async (number, property) => {
    const { status, body } = await restore(namedId('group', number))
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      code: 'Request_BadRequest',
      details: [{ target: property, code: 'ObjectConflict' }],
    })
    tenant.emulator.switches.set('conflictDetails', 'absent')
    expect((await restore(namedId('group', number))).body.error).not.toHaveProperty('details')
  })

  test('role-assignable: "restore needs Privileged Role Administrator"', async () => {
    const id = namedId('group', 6)
    for (const name of ['groups-admin', 'user-admin'])
      expect((await restore(id, await tenant.as(name))).status).toBe(403)
    expect((await restore(id, await tenant.as('privileged-role-admin'))).status).toBe(200)
  })

  test('not role-assignable: Groups and User Administrator, not Privileged Role Administrator', async () => {
    expect((await restore(namedId('group', 1), await tenant.as('privileged-role-admin'))).status).toBe(403)
    expect((await restore(namedId('group', 1), await tenant.as('groups-admin'))).status).toBe(200)
    expect((await restore(namedId('group', 2), await tenant.as('user-admin'))).status).toBe(200)
  })

  test('"deletedItems.groups/delete: Groups Administrator only (not User Administrator)"', async () => {
    tenant.emulator.switches.set('roles', 'role-actions')
    expect((await (await tenant.as('user-admin')).delete(item(namedId('group', 1)))).status).toBe(403)
    expect((await (await tenant.as('groups-admin')).delete(item(namedId('group', 1)))).status).toBe(204)
  })

  test('"groups.unified/restore: Teams Administrator" in the dump of role actions', async () => {
    const teams = await tenant.as('teams-admin')
    expect((await restore(namedId('group', 1), teams)).status).toBe(403)
    tenant.emulator.switches.set('roles', 'role-actions')
    expect((await restore(namedId('group', 1), teams)).status).toBe(200)
    expect((await restore(namedId('group', 4), teams)).status).toBe(403)
  })

  test('"group owners may restore their own groups, permanent removal needs an administrator"', async () => {
    const owner = await tenant.as('no-role')
    expect((await owner.delete(item(namedId('group', 10)))).status).toBe(403)
    expect((await owner.get(item(namedId('group', 10)))).status).toBe(200)
    expect((await restore(namedId('group', 10), owner)).status).toBe(200)
    expect((await restore(namedId('group', 1), owner)).status).toBe(403)
  })

  test('the options of restore are for users', async () => {
    const body = { newUserPrincipalName: 'x@contoso.example' }
    expect((await admin.post(`${item(namedId('group', 1))}/restore`, { body })).status).toBe(400)
  })
})

describe('applications', () => {
  test.each([
    [5, 'identifierUris'],
    [6, 'uniqueName'],
  ])('number %i: conflict of %s', async (number, property) => {
    const { body } = await restore(namedId('application', number))
    expect(body.error?.message).toBe(`Another object with the same value for property ${property} already exists.`)
  })

  test('"Graph restore does not restore its service principal: second call needed", in that order', async () => {
    const [application, principal] = [namedId('application', 1), namedId('servicePrincipal', 1)]
    expect((await restore(principal)).status).toBe(400)
    expect((await restore(application)).status).toBe(200)
    expect((await admin.get(item(principal))).status).toBe(200)
    expect((await restore(principal)).status).toBe(200)
    expect((await admin.get(`/servicePrincipals(appId='${namedAppId(1)}')`)).body.id).toBe(principal)
  })

  test('multi-tenant, older than 30 days: still there, cannot be restored, can be deleted permanently', async () => {
    const id = namedId('application', 2)
    expect((await admin.get(item(id))).status).toBe(200)
    expect((await restore(id)).status).toBe(404)
    tenant.emulator.switches.set('restorePastRetention', '400')
    expect((await restore(id)).body.error?.code).toBe('Request_BadRequest')
    expect((await admin.delete(item(id))).status).toBe(204)
  })

  test('"personal-account apps not restorable"', async () => {
    expect((await restore(namedId('application', 4))).status).toBe(400)
  })

  test('"app/SP owners may restore and delete permanently"', async () => {
    const owner = await tenant.as('no-role')
    expect((await restore(namedId('application', 10), owner)).status).toBe(200)
    expect((await owner.delete(`/applications/${namedId('application', 10)}`)).status).toBe(204)
    expect((await owner.delete(item(namedId('application', 10)))).status).toBe(204)
  })

  test('deleting a live application takes its service principal along', async () => {
    await admin.delete(`/applications/${namedId('application', 908)}`)
    await restore(namedId('servicePrincipal', 8))
    expect((await admin.get(`/applications(appId='${namedAppId(8)}')`)).status).toBe(404)
    expect((await admin.delete(`/applications/${namedId('application', 911)}`)).status).toBe(204)
    expect((await admin.get(`/servicePrincipals/${namedId('servicePrincipal', 911)}`)).status).toBe(404)
    expect((await admin.get(item(namedId('servicePrincipal', 911)))).status).toBe(200)
  })
})

describe('service principals', () => {
  test('"cannot be restored without an active application in its home tenant", 400 or by switch 404', async () => {
    expect((await restore(namedId('servicePrincipal', 2))).status).toBe(400)
    tenant.emulator.switches.set('orphanRestoreStatus', '404')
    expect((await restore(namedId('servicePrincipal', 2))).status).toBe(404)
  })

  test('of an application elsewhere, or of a live one, it comes back', async () => {
    expect((await restore(namedId('servicePrincipal', 4))).status).toBe(200)
    expect((await restore(namedId('servicePrincipal', 8))).status).toBe(200)
  })

  test('a new service principal of a re-created application stands in the way', async () => {
    const { body } = await restore(namedId('servicePrincipal', 11))
    expect(body.error?.details).toEqual([{ target: 'servicePrincipalNames', code: 'ObjectConflict' }])
    await admin.delete(`/servicePrincipals/${namedId('servicePrincipal', 911)}`)
    expect((await restore(namedId('servicePrincipal', 11))).status).toBe(200)
  })

  test.each(['400', '403'])(
    'managed identity: "customers can neither restore nor hard delete them" (%s)',
    async (status) => {
      tenant.emulator.switches.set('managedIdentityStatus', status)
      expect((await restore(namedId('servicePrincipal', 3))).status).toBe(Number(status))
      expect((await admin.delete(item(namedId('servicePrincipal', 3)))).status).toBe(Number(status))
    },
  )
})

describe('hard-deletion protection', () => {
  const protectedIds = [trickyId(25), namedId('group', 9), namedId('application', 9)]

  test.each(protectedIds)('"blocks permanent delete for the first 7 days", restore still works: %s', async (id) => {
    expect((await admin.delete(item(id))).status).toBe(403)
    tenant.emulator.switches.set('protectedPurgeStatus', '400')
    expect((await admin.delete(item(id))).status).toBe(400)
    tenant.emulator.clock.advance(7 * 86_400)
    expect((await admin.delete(item(id))).status).toBe(204)
    tenant.emulator.reset()
    expect((await restore(id)).status).toBe(200)
  })
})

describe('the end of the retention', () => {
  const id = trickyId(26)

  test('past day 30: gone, or by switch still to be seen but not to be acted on', async () => {
    expect((await admin.get(item(id))).status).toBe(404)
    tenant.emulator.switches.set('retentionEnd', 'lingers')
    expect((await admin.get(item(id))).status).toBe(200)
    expect((await restore(id)).status).toBe(404)
    expect((await admin.delete(item(id))).status).toBe(404)
    tenant.emulator.clock.advance(86_400)
    expect((await admin.get(item(id))).status).toBe(404)
  })
})

test('Directory_QuotaExceeded by switch', async () => {
  tenant.emulator.switches.set('quota', 'exceeded')
  expect((await restore(trickyId(1))).body.error?.code).toBe('Directory_QuotaExceeded')
})

describe('getUserOwnedObjects', () => {
  const path = '/directory/deletedItems/getUserOwnedObjects'
  const owner = 'acc00000-0000-4000-8000-000000000013'

  test('deleted groups or applications of a person, sorted by id, without paging', async () => {
    const groups = await admin.post(path, { body: { userId: owner, type: 'Group' } })
    expect(groups.body.value).toMatchObject([{ '@odata.type': '#microsoft.graph.group', id: namedId('group', 10) }])
    const applications = await (await tenant.as('no-role')).post(path, { body: { userId: owner, type: 'Application' } })
    expect(applications.body.value?.map(({ id }) => id)).toEqual([namedId('application', 10)])
  })

  test('type Group or Application only; others’ objects need a role; beta only by switch', async () => {
    expect((await admin.post(path, { body: { userId: owner, type: 'Device' } })).status).toBe(400)
    expect((await (await tenant.as('helpdesk')).post(path, { body: { userId: owner, type: 'Group' } })).status).toBe(
      403,
    )
    tenant.emulator.switches.set('ownedObjectsVersions', 'beta')
    expect((await admin.post(path, { body: { userId: owner, type: 'Group' } })).status).toBe(405)
    expect((await admin.post(`/beta${path}`, { body: { userId: owner, type: 'Group' } })).status).toBe(200)
  })
})
