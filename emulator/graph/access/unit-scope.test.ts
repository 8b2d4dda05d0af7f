import { decodeJwt } from 'jose'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { roleTemplateIds } from '../../data/roles'
import { trickyId } from '../../data/tricky-users'
import { TestBrowser } from '../../entra/test-sign-in'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const unit = namedId('administrativeUnit', 101)
const unitAdmin = 'acc00000-0000-4000-8000-000000000016'
const bin = '/directory/deletedItems'
const [member, outsider] = [trickyId(1), trickyId(5)]
const [groupInUnit, groupOutside] = [namedId('group', 913), namedId('group', 907)]
let tenant: TestTenant
let holder: GraphClient
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  holder = await tenant.as('unit-admin')
  admin = await tenant.as('global-admin')
})

test('a role over a unit is an assignment with its directoryScopeId, and in no token and no membership', async () => {
  const { body } = await admin.get(`/roleManagement/directory/roleAssignments?$filter=principalId eq '${unitAdmin}'`)
  expect(body.value?.map(({ directoryScopeId }) => directoryScopeId)).toEqual(
    Array(2).fill(`/administrativeUnits/${unit}`),
  )
  const tokens = await new TestBrowser(tenant.app).signIn('unit-admin')
  expect(decodeJwt(String(tokens.body.access_token)).wids).not.toContain(roleTemplateIds['User Administrator'])
  expect((await holder.get('/me/memberOf')).body.value).toEqual([])
  const members = await admin.get(`/directory/administrativeUnits/${unit}/scopedRoleMembers`)
  expect(members.body.value).toHaveLength(2)
})

describe('among live objects it reaches the direct members of its unit', () => {
  test('to read them, and not "properties of the users within that group"', async () => {
    expect((await holder.get(`/groups/${groupInUnit}`)).status).toBe(200)
    expect((await holder.get(`/groups/${groupOutside}`)).status).toBe(403)
    // This account is a member of the group, and not of the unit.
    expect((await holder.get('/users/acc00000-0000-4000-8000-000000000001')).status).toBe(403)
  })

  test('to delete groups; users are in no table of what it does', async () => {
    await admin.post(`${bin}/${member}/restore`)
    expect((await holder.get(`/users/${member}`)).status).toBe(200)
    expect((await holder.delete(`/users/${member}`)).status).toBe(403)
    expect((await holder.delete(`/groups/${groupOutside}`)).status).toBe(403)
    expect((await holder.delete(`/groups/${groupInUnit}`)).status).toBe(204)
  })

  test('as long as the unit is live', async () => {
    await admin.delete(`/directory/administrativeUnits/${unit}`)
    expect((await holder.get(`/groups/${groupInUnit}`)).status).toBe(403)
  })
})

describe('"no organization-level features are available for a role with administrative unit scope"', () => {
  test('so the bin is closed', async () => {
    expect((await holder.get(`${bin}/microsoft.graph.user`)).status).toBe(403)
    expect((await holder.get(`${bin}/${member}`)).status).toBe(403)
    expect((await holder.post(`${bin}/${member}/restore`)).status).toBe(403)
  })

  test('or by switch holds the members of the unit, to be read and restored', async () => {
    tenant.emulator.switches.set('scopedRolesInBin', 'members')
    const { body } = await holder.query(`${bin}/microsoft.graph.user?$count=true&$select=id`)
    expect(body.value?.map(({ id }) => id)).toEqual([member, trickyId(35)])
    expect(body['@odata.count']).toBe(2)
    expect((await holder.query(`${bin}/microsoft.graph.user/$count`)).body).toBe(2)
    expect((await holder.get(`${bin}/microsoft.graph.application`)).status).toBe(403)
    expect((await holder.get(`${bin}/${outsider}`)).status).toBe(403)
    expect((await holder.post(`${bin}/${outsider}/restore`)).status).toBe(403)
    expect((await holder.delete(`${bin}/${member}`)).status).toBe(403)
    expect((await holder.post(`${bin}/${member}/restore`)).status).toBe(200)
    expect((await holder.post(`${bin}/${member}/restore`)).status).toBe(404)
    expect((await holder.post(`${bin}/${namedId('group', 14)}/restore`)).status).toBe(200)
  })
})
