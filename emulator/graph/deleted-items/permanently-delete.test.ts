import { beforeAll, beforeEach, expect, test } from 'vitest'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type TestTenant } from '../../test-tenant'

const item = (id: string) => `/directory/deletedItems/${id}`
const unit = 'ad000000-0000-4000-8000-000000000001'
let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

test('"204, no body": gone for good', async () => {
  const lead = await tenant.as('helpdesk-lead')
  const { status, body } = await lead.delete(item(trickyId(1)))
  expect({ status, body }).toEqual({ status: 204, body: {} })
  expect((await lead.get(item(trickyId(1)))).status).toBe(404)
  expect((await lead.post(`${item(trickyId(1))}/restore`)).status).toBe(404)
  expect((await lead.delete(item(trickyId(1)))).status).toBe(404)
})

test('a live object cannot be deleted permanently through the bin: 404', async () => {
  const lead = await tenant.as('helpdesk-lead')
  expect((await lead.delete(item('acc00000-0000-4000-8000-000000000013'))).status).toBe(404)
})

test('"all types but administrativeUnit": 400, or 403, 405 by switch', async () => {
  const admin = await tenant.as('global-admin')
  expect((await admin.delete(item(unit))).body.error?.code).toBe('Request_BadRequest')
  for (const status of ['403', '405']) {
    tenant.emulator.switches.set('administrativeUnitPurge', status)
    expect((await admin.delete(item(unit))).status).toBe(Number(status))
  }
  expect((await admin.get(item(unit))).status).toBe(200)
})

test('protected action: a challenge for acrs c1 in WWW-Authenticate, on 401 or on 403 by switch', async () => {
  tenant.emulator.switches.set('protectedAction', 'on')
  const lead = await tenant.as('helpdesk-lead')
  for (const status of ['401', '403']) {
    tenant.emulator.switches.set('challengeStatus', status)
    const refused = await lead.delete(item(trickyId(1)))
    expect(refused.status).toBe(Number(status))
    const header = refused.headers.get('www-authenticate') ?? ''
    expect(header).toMatch(/^Bearer .*error="insufficient_claims"/)
    const encoded = /claims="([^"]+)"/.exec(header)?.[1] ?? ''
    expect(JSON.parse(Buffer.from(encoded, 'base64').toString())).toEqual({
      access_token: { acrs: { essential: true, value: 'c1' } },
    })
  }
  expect((await lead.get(item(trickyId(1)))).status).toBe(200)
  const steppedUp = await tenant.as('helpdesk-lead', { acrs: ['c1'] })
  expect((await steppedUp.delete(item(trickyId(1)))).status).toBe(204)
})

test('restore is not a protected action', async () => {
  tenant.emulator.switches.set('protectedAction', 'on')
  const lead = await tenant.as('helpdesk-lead')
  expect((await lead.post(`${item(trickyId(1))}/restore`)).status).toBe(200)
})

test('"without cp1 Graph sends no challenge, just denial"', async () => {
  tenant.emulator.switches.set('protectedAction', 'on')
  const old = await tenant.as('helpdesk-lead', { cp1: false })
  const { status, headers, body } = await old.delete(item(trickyId(1)))
  expect(status).toBe(403)
  expect(headers.get('www-authenticate')).toBeNull()
  expect(body.error?.message).toContain('Operation requires conditional access and client does not support it.')
  tenant.emulator.switches.set('challengeWithoutCp1', 'challenged')
  expect((await old.delete(item(trickyId(1)))).headers.get('www-authenticate')).toContain('insufficient_claims')
})
