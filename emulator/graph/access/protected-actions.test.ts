import { beforeAll, beforeEach, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { openTestTenant, type TestTenant } from '../../test-tenant'

const bin = '/beta/directory/deletedItems'
const ownBins = '/identity/conditionalAccess/deletedItems'
const conditionalAccess = ['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess']

type Row = readonly [about: string, method: 'DELETE' | 'POST', path: string, restoredFirst?: string]

/** "Here's the initial set of permissions", and "this deletion applies to users, Microsoft 365 groups, cloud security groups, and applications". */
const challenged: readonly Row[] = [
  ['permanent delete of a user', 'DELETE', `${bin}/${namedId('user', 1)}`],
  ['permanent delete of a Microsoft 365 group', 'DELETE', `${bin}/${namedId('group', 1)}`],
  ['permanent delete of a dynamic Microsoft 365 group', 'DELETE', `${bin}/${namedId('group', 3)}`],
  ['permanent delete of a cloud security group', 'DELETE', `${bin}/${namedId('group', 4)}`],
  ['permanent delete of a role-assignable group', 'DELETE', `${bin}/${namedId('group', 6)}`],
  ['permanent delete of an application', 'DELETE', `${bin}/${namedId('application', 3)}`],
  [
    'conditionalAccessPolicies/delete',
    'DELETE',
    `/identity/conditionalAccess/policies/${namedId('conditionalAccessPolicy', 902)}`,
  ],
  ['namedLocations/delete', 'DELETE', `/identity/conditionalAccess/namedLocations/${namedId('namedLocation', 902)}`],
]

const [device, agent, unit] = [namedId('device', 1), namedId('agentIdentity', 1), namedId('administrativeUnit', 1)]

const free: readonly Row[] = [
  ['permanent delete of a service principal', 'DELETE', `${bin}/${namedId('servicePrincipal', 4)}`],
  ['permanent delete of a PKI', 'DELETE', `${bin}/${namedId('certificateBasedAuthPki', 1)}`],
  ['permanent delete of an authority', 'DELETE', `${bin}/${namedId('certificateAuthorityDetail', 1)}`],
  ['permanent delete of a device', 'DELETE', `${bin}/${device}`],
  ['permanent delete of an agent identity', 'DELETE', `${bin}/${agent}`],
  ['permanent delete of a blueprint', 'DELETE', `${bin}/${namedId('agentIdentityBlueprint', 1)}`],
  ['permanent delete of a blueprint principal', 'DELETE', `${bin}/${namedId('agentIdentityBlueprintPrincipal', 1)}`],
  ['permanent delete of an agent user', 'DELETE', `${bin}/${namedId('agentUser', 1)}`],
  ['permanent delete of an external profile', 'DELETE', `${bin}/${namedId('externalUserProfile', 1)}`],
  ['permanent delete of a pending profile', 'DELETE', `${bin}/${namedId('pendingExternalUserProfile', 1)}`],
  ['permanent delete of a policy', 'DELETE', `${ownBins}/policies/${namedId('conditionalAccessPolicy', 1)}`],
  ['permanent delete of a named location', 'DELETE', `${ownBins}/namedLocations/${namedId('namedLocation', 1)}`],
  ['restore of a user', 'POST', `${bin}/${namedId('user', 1)}/restore`],
  ['restore of a group', 'POST', `${bin}/${namedId('group', 1)}/restore`],
  ['restore of an application', 'POST', `${bin}/${namedId('application', 3)}/restore`],
  ['restore of a policy', 'POST', `${ownBins}/policies/${namedId('conditionalAccessPolicy', 1)}/restore`],
  ['restore of a named location', 'POST', `${ownBins}/namedLocations/${namedId('namedLocation', 1)}/restore`],
  ['deletion of a live user', 'DELETE', `/users/${namedId('user', 902)}`],
  ['deletion of a live group', 'DELETE', `/groups/${namedId('group', 907)}`],
  ['deletion of a live application', 'DELETE', `/applications/${namedId('application', 905)}`],
  ['deletion of a live service principal', 'DELETE', `/servicePrincipals/${namedId('servicePrincipal', 911)}`],
  ['deletion of a live administrative unit', 'DELETE', `/directory/administrativeUnits/${unit}`, unit],
  ['deletion of a live device', 'DELETE', `/devices/${device}`, device],
  ['deletion of a live agent', 'DELETE', `/servicePrincipals/${agent}/microsoft.graph.agentIdentity`, agent],
]

let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => {
  tenant.emulator.reset()
  tenant.emulator.switches.set('limitPercent', '100000')
})

async function statusOf([, method, path, restoredFirst]: Row, acrs: string[]): Promise<number> {
  const scopes = [...tenant.emulator.consents.list(), ...conditionalAccess]
  const client = await tenant.as('global-admin', { scopes, acrs })
  if (restoredFirst !== undefined) await client.post(`${bin}/${restoredFirst}/restore`)
  return (await (method === 'POST' ? client.post(path) : client.delete(path))).status
}

test.for(challenged)('protected-actions-overview: %s is challenged', async (row) => {
  tenant.emulator.switches.set('protectedAction', 'on')
  expect(await statusOf(row, [])).toBe(401)
  expect(await statusOf(row, ['c1'])).toBe(204)
})

test.for(challenged)('%s is free while nobody protects it', async (row) => {
  expect(await statusOf(row, [])).toBe(204)
})

test.for(free)('protected-actions-overview does not name it: %s is never challenged', async (row) => {
  tenant.emulator.switches.set('protectedAction', 'on')
  expect([200, 204]).toContain(await statusOf(row, []))
})
