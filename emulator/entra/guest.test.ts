import { decodeJwt } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { partnerTenant, tenant } from '../data/tenant'
import { trickyId } from '../data/tricky-users'
import { openTestTenant, type TestTenant } from '../test-tenant'
import { TestBrowser } from './test-sign-in'

const objectId = 'acc00000-0000-4000-8000-000000000015'
let practice: TestTenant

beforeAll(async () => {
  practice = await openTestTenant()
})

test('a guest has the object id of this tenant and an idp claim of the home tenant, and client_info of home alone', async () => {
  const { body } = await new TestBrowser(practice.app).signIn('guest-admin')
  const claims = decodeJwt(String(body.access_token))
  const idp = `https://sts.windows.net/${partnerTenant.id}/`
  const shared = { oid: objectId, tid: tenant.id, idp, preferred_username: 'guest-admin@partner.example' }
  expect(claims).toMatchObject({ ...shared, iss: `${practice.emulator.baseUrl}/${tenant.id}/v2.0` })
  expect(decodeJwt(String(body.id_token))).toMatchObject(shared)
  expect(claims.wids).toContain('10dae51f-b6af-4016-8d66-8c2a99b929b3')
  const clientInfo = JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString()) as unknown
  expect(clientInfo).toEqual({ uid: '0e0e0e0e-0000-4000-8000-000000000015', utid: partnerTenant.id })
})

test('a member has no idp claim: "if this claim isn’t present, it means that the value of iss can be used instead"', async () => {
  const { body } = await new TestBrowser(practice.app).signIn('user-admin')
  expect(decodeJwt(String(body.access_token))).not.toHaveProperty('idp')
})

test('a guest with a role acts in this tenant under the name that it has here', async () => {
  const guest = await practice.as('guest-admin')
  const upn = `guest-admin_partner.example#EXT#@${tenant.initialDomain}`
  expect((await guest.get('/me?$select=id,userPrincipalName,userType')).body).toMatchObject({
    id: objectId,
    userPrincipalName: upn,
    userType: 'Guest',
  })
  expect((await guest.post(`/directory/deletedItems/${trickyId(1)}/restore`)).status).toBe(200)
  const [last] = practice.emulator.audit.about(trickyId(1)).slice(-1)
  expect(last?.actor).toMatchObject({ kind: 'user', userPrincipalName: upn })
})
