import { beforeAll, beforeEach, expect, test } from 'vitest'
import { objectTypes, type ObjectType } from '../../data/directory-object'
import { openTestTenant, type TestTenant } from '../../test-tenant'

const agents: readonly ObjectType[] = [
  'agentIdentityBlueprint',
  'agentIdentity',
  'agentIdentityBlueprintPrincipal',
  'agentUser',
]
const reads: [string, readonly ObjectType[]][] = [
  ['helpdesk-lead', ['user', 'group']],
  ['helpdesk', []],
  ['user-admin', ['user', 'group']],
  ['auth-admin', ['user']],
  ['groups-admin', ['group']],
  ['privileged-role-admin', ['administrativeUnit', 'group']],
  ['app-admin', ['application', 'servicePrincipal']],
  ['agent-admin', agents],
  ['device-admin', ['device']],
  ['teams-admin', ['externalUserProfile', 'pendingExternalUserProfile']],
  ['global-reader', objectTypes],
  ['global-admin', objectTypes],
  ['no-role', []],
  ['guest-admin', ['user', 'group']],
  ['unit-admin', []],
]
let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

test.each(reads)('%s reads %j', async (name, expected) => {
  const client = await tenant.as(name)
  const readable: ObjectType[] = []
  for (const type of objectTypes) {
    const { status } = await client.get(`/beta/directory/deletedItems/microsoft.graph.${type}?$top=1`)
    if (status === 200) readable.push(type)
  }
  expect(new Set(readable)).toEqual(new Set(expected))
})

test('eligible roles "give nothing until activated"; by switch only a token that lists them counts', async () => {
  const users = '/directory/deletedItems/microsoft.graph.user'
  const activate = (activated: boolean) =>
    tenant.app.request('/_control/roles', {
      method: 'POST',
      body: JSON.stringify({ user: 'eligible-admin@contoso.example', activated }),
    })
  const before = await tenant.as('eligible-admin')
  expect((await before.get(users)).status).toBe(403)
  await activate(true)
  expect((await before.get(users)).status).toBe(200)
  tenant.emulator.switches.set('roleSource', 'token')
  expect((await before.get(users)).status).toBe(403)
  expect((await (await tenant.as('eligible-admin')).get(users)).status).toBe(200)
  await activate(false)
  expect((await (await tenant.as('eligible-admin')).get(users)).status).toBe(403)
})
