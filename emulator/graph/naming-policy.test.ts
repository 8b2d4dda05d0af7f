import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../data/named-object'
import { openTestTenant, type GraphClient, type TestTenant } from '../test-tenant'

let tenant: TestTenant
let groupsAdmin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  groupsAdmin = await tenant.as('groups-admin')
})

const restore = async (number: number, name = 'groups-admin') =>
  (await tenant.as(name)).post(`/directory/deletedItems/${namedId('group', number)}/restore`)
const validate = (body: Record<string, unknown>) => groupsAdmin.post('/directoryObjects/validateProperties', { body })

describe('restoring a group under a naming policy', () => {
  test('meets none unless a switch sets one', async () => {
    expect((await restore(18)).status).toBe(200)
  })

  test('"missing a required prefix/suffix": both names are told', async () => {
    tenant.emulator.switches.set('namingPolicy', 'prefix')
    const { status, body } = await restore(1)
    expect(status).toBe(400)
    expect(body.error?.message).toBe(
      "Property displayName is missing a required prefix/suffix per your organization's Group naming requirements.",
    )
    expect(body.error?.details?.map(({ target, code }) => [target, code])).toEqual([
      ['displayName', 'MissingPrefixSuffix'],
      ['mailNickname', 'MissingPrefixSuffix'],
    ])
  })

  test('"an exact match between the group name and one of the custom blocked words is required"', async () => {
    tenant.emulator.switches.set('namingPolicy', 'blocked-words')
    expect((await restore(18)).body.error?.details?.[0]).toMatchObject({
      target: 'displayName',
      code: 'ContainsBlockedWord',
    })
    expect((await restore(1)).status).toBe(200)
  })

  test('"Global Administrator" and "User Administrator" are exempted, owners are not', async () => {
    tenant.emulator.switches.set('namingPolicy', 'prefix')
    expect((await restore(10, 'no-role')).status).toBe(400)
    expect((await restore(1, 'user-admin')).status).toBe(200)
    expect((await restore(2, 'global-admin')).status).toBe(200)
  })

  test('it is for Microsoft 365 groups alone', async () => {
    tenant.emulator.switches.set('namingPolicy', 'prefix')
    expect((await restore(4)).status).toBe(200)
  })
})

describe('validateProperties tells it beforehand', () => {
  test('204 when nothing is against a name, 422 with details when something is', async () => {
    expect((await validate({ entityType: 'Group', displayName: 'Payroll' })).status).toBe(204)
    const taken = await validate({ entityType: 'Group', mailNickname: 'Town-Hall' })
    expect(taken.status).toBe(422)
    expect(taken.body.error).toMatchObject({
      code: 'Request_UnprocessableEntity',
      message: 'The values provided contain one or more validation errors.',
      details: [{ target: 'mailNickname', code: 'PropertyConflict' }],
    })
    tenant.emulator.switches.set('namingPolicy', 'blocked-words')
    const blocked = await validate({ entityType: 'Group', displayName: 'PAYROLL' })
    expect(blocked.body.error?.details?.[0]?.code).toBe('ContainsBlockedWord')
  })

  test.each([[{}], [{ entityType: 'User', displayName: 'x' }], [{ entityType: 'Group' }]])(
    '%j is 400',
    async (body) => {
      expect((await validate(body)).status).toBe(400)
    },
  )
})
