import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphAnswer, type GraphClient, type TestTenant } from '../../test-tenant'

const item = (id: string, type: string) => `/directory/deletedItems/${id}/microsoft.graph.${type}`
const groups = [namedId('group', 913), namedId('group', 914), namedId('group', 915)] as const
const nairobi = namedId('administrativeUnit', 101)
const account = 'acc00000-0000-4000-8000-000000000001'
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

const idsOf = ({ body }: GraphAnswer) => body.value?.map(({ id }) => id)

describe('a deleted object', () => {
  test('is "not present" in lists of relationships', async () => {
    const { status, body } = await admin.get(`/users/${trickyId(35)}/memberOf`)
    expect(status).toBe(404)
    expect(body.error?.message).toBe(
      `Resource '${trickyId(35)}' does not exist or one of its queried reference-property objects are not present.`,
    )
    expect(idsOf(await admin.get(`/groups/${groups[0]}/members`))).toEqual([account, account.replace(/1$/, '2')])
  })

  test('"keeps its group memberships", which $expand shows', async () => {
    const path = item(trickyId(35), 'user')
    const { body } = await admin.get(`${path}?$select=id&$expand=memberOf($select=id,displayName),ownedObjects`)
    expect(body.memberOf).toEqual([
      { '@odata.type': '#microsoft.graph.group', id: groups[0], displayName: 'All Staff' },
      { '@odata.type': '#microsoft.graph.group', id: groups[2], displayName: 'Facility Questions' },
      { '@odata.type': '#microsoft.graph.administrativeUnit', id: nairobi, displayName: 'Nairobi Office' },
    ])
    expect((body.ownedObjects as { id: string }[]).map(({ id }) => id)).toEqual([
      groups[2],
      namedId('application', 912),
    ])
  })

  test('shows them by switch as empty, or refuses', async () => {
    const path = `${item(trickyId(35), 'user')}?$expand=memberOf`
    tenant.emulator.switches.set('deletedRelations', 'empty')
    expect((await admin.get(path)).body.memberOf).toEqual([])
    tenant.emulator.switches.set('deletedRelations', 'refused')
    expect((await admin.get(path)).body.error?.code).toBe('Request_UnsupportedQuery')
    expect((await admin.get('/me?$expand=memberOf')).status).toBe(200)
  })

  test('of type group keeps owners and members; of type service principal grants and assignments', async () => {
    const group = await admin.get(
      `${item(namedId('group', 14), 'group')}?$expand=owners($select=id),members($select=id)`,
    )
    expect(group.body).toMatchObject({ owners: [{ id: account.replace(/1$/, '5') }], members: [{}, {}] })
    const expand = '$expand=oauth2PermissionGrants,appRoleAssignedTo'
    const [first, anew] = await Promise.all(
      [13, 12].map((number) => admin.get(`${item(namedId('servicePrincipal', number), 'servicePrincipal')}?${expand}`)),
    )
    expect(first?.body).toMatchObject({
      oauth2PermissionGrants: [{ consentType: 'AllPrincipals', scope: 'User.Read Mail.Send' }, {}],
      appRoleAssignedTo: [{ principalDisplayName: 'All Staff' }, {}],
    })
    expect(anew?.body).toMatchObject({ oauth2PermissionGrants: [], appRoleAssignedTo: [] })
  })

  test('has "group memberships, roles, licenses" again when it is restored', async () => {
    await admin.post(`/directory/deletedItems/${trickyId(35)}/restore`)
    expect(idsOf(await admin.get(`/users/${trickyId(35)}/memberOf`))).toEqual([groups[0], groups[2], nairobi])
    expect(idsOf(await admin.get(`/groups/${groups[2]}/owners`))).toEqual([trickyId(35)])
    const { body } = await admin.get(`/users/${trickyId(35)}?$select=assignedLicenses`)
    expect(body.assignedLicenses).toHaveLength(2)
    await admin.post(`/directory/deletedItems/${trickyId(8)}/restore`)
    const roles = await admin.get(`/users/${trickyId(8)}/memberOf/microsoft.graph.directoryRole`)
    expect(roles.body.value).toMatchObject([{ displayName: 'Global Administrator' }])
  })
})

describe('relationships of live objects', () => {
  test('go over groups in groups where they are transitive, with a cast to one type', async () => {
    await admin.post(`/directory/deletedItems/${trickyId(1)}/restore`)
    const memberships = `/users/${trickyId(1)}/transitiveMemberOf`
    expect(idsOf(await admin.get(memberships))).toEqual([groups[0], groups[1], nairobi])
    expect(idsOf(await admin.get(`${memberships}/microsoft.graph.group`))).toEqual([groups[0], groups[1]])
    expect(idsOf(await admin.get(`/groups/${groups[1]}/transitiveMembers`))).toContain(account)
  })

  test('are paged, counted and selected, and refuse conditions', async () => {
    const members = `/groups/${groups[0]}/members`
    const { body } = await admin.query(`${members}?$top=1&$select=id&$count=true`)
    expect(body.value).toEqual([{ '@odata.type': '#microsoft.graph.user', id: account }])
    expect(body['@odata.count']).toBe(2)
    expect((await admin.get(body['@odata.nextLink'] ?? '')).body.value).toHaveLength(1)
    expect((await admin.get(`${members}?$filter=id eq 'x'`)).status).toBe(400)
  })

  test('"limited information": type and id of what the app may not read', async () => {
    const limited = await tenant.as('global-admin', { scopes: ['Group.Read.All'] })
    const { body } = await limited.get(`/groups/${groups[0]}/members?$select=id,displayName`)
    expect(body.value?.[0]).toEqual({ '@odata.type': '#microsoft.graph.user', id: account, displayName: null })
    expect((await limited.get(`/users/${account}/memberOf`)).status).toBe(403)
    expect((await (await tenant.as('helpdesk')).get(`/groups/${groups[0]}/members`)).status).toBe(403)
  })
})
