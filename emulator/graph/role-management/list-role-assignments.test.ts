import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accounts } from '../../data/accounts'
import { roleTemplateIds } from '../../data/roles'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const path = '/roleManagement/directory/roleAssignments'
const lead = accounts[0]?.id ?? ''
const of = (id: string) => `${path}?$filter=principalId eq '${id}'`
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

async function rolesOf(id: string): Promise<unknown[]> {
  const { status, body } = await admin.get(`${of(id)}&$expand=roleDefinition`)
  expect(status).toBe(200)
  return (body.value ?? []).map(({ roleDefinition }) => (roleDefinition as { displayName: string }).displayName)
}

test.each(['', '/beta'])('the assignments of one principal, for the whole tenant (%s)', async (version) => {
  const { body } = await admin.get(`${version}${of(lead)}`)
  expect(body.value).toHaveLength(2)
  for (const assignment of body.value ?? []) {
    expect(assignment).toEqual({
      id: expect.any(String) as unknown,
      principalId: lead,
      directoryScopeId: '/',
      roleDefinitionId: expect.any(String) as unknown,
    })
  }
  const ids = body.value?.map(({ roleDefinitionId }) => roleDefinitionId)
  expect(new Set(ids)).toEqual(new Set([roleTemplateIds['User Administrator'], roleTemplateIds['Reports Reader']]))
})

test('$expand=roleDefinition, whole or with a $select of its own', async () => {
  const globalAdmin = accounts.find(({ username }) => username.startsWith('global-admin'))?.id ?? ''
  const id = roleTemplateIds['Global Administrator']
  const chosen = await admin.get(`${of(globalAdmin)}&$expand=roleDefinition($select=id,displayName,templateId)`)
  const definition = { id, displayName: 'Global Administrator', templateId: id }
  expect(chosen.body.value?.map(({ roleDefinition }) => roleDefinition)).toEqual([definition])
  const whole = await admin.get(`${of(globalAdmin)}&$expand=roleDefinition`)
  expect(whole.body.value?.[0]?.roleDefinition).toMatchObject({ ...definition, isBuiltIn: true })
})

test('who holds no role has no assignments, and several principals can be asked for', async () => {
  expect(await rolesOf(trickyId(1))).toEqual([])
  expect((await admin.get(of('nobody'))).body.value).toEqual([])
  const { body } = await admin.get(`${path}?$filter=principalId in ('${lead}','${trickyId(8)}')`)
  expect(body.value).toHaveLength(3)
  const either = `principalId eq '${lead}' or principalId eq '${trickyId(8)}'`
  expect((await admin.get(`${path}?$filter=${either}`)).body.value).toHaveLength(3)
  const all = await admin.get(path)
  expect(all.body.value?.length).toBeGreaterThan(accounts.length)
})

test('assignments of deleted users are listed, unless the switch hides them', async () => {
  expect(await rolesOf(trickyId(8))).toEqual(['Global Administrator'])
  tenant.emulator.switches.set('deletedRoleAssignments', 'hidden')
  expect(await rolesOf(trickyId(8))).toEqual([])
  await admin.post(`/directory/deletedItems/${trickyId(8)}/restore`)
  expect(await rolesOf(trickyId(8))).toEqual(['Global Administrator'])
})

test('a role that was activated is assigned', async () => {
  const eligible = accounts.find(({ username }) => username.startsWith('eligible-admin'))?.id ?? ''
  expect(await rolesOf(eligible)).toEqual([])
  await tenant.app.request('/_control/roles', {
    method: 'POST',
    body: JSON.stringify({ user: 'eligible-admin@contoso.example' }),
  })
  expect(await rolesOf(eligible)).toEqual(['User Administrator'])
})

describe('access', () => {
  test.each([
    [['RoleManagement.Read.Directory'], 200],
    [['Directory.Read.All'], 200],
    [['User.Read.All', 'Directory.AccessAsUser.All'], 403],
  ] as const)('%j: %i', async (scopes, status) => {
    expect((await (await tenant.as('global-reader', { scopes })).get(of(lead))).status).toBe(status)
  })

  test('RoleManagement.Read.Directory is consented at the start', () => {
    expect(tenant.emulator.consents.has('RoleManagement.Read.Directory')).toBe(true)
  })

  test('every account with a role may read, but for the Helpdesk Administrator', async () => {
    const refused: string[] = []
    for (const { username } of accounts) {
      const name = username.split('@')[0] ?? ''
      if ((await (await tenant.as(name)).get(of(lead))).status === 403) refused.push(name)
    }
    expect(refused).toEqual(['helpdesk', 'no-role', 'eligible-admin', 'unit-admin'])
  })
})

test.each([
  "$filter=principalId ne 'x'",
  "$filter=not (principalId eq 'a')",
  "$filter=startswith(principalId,'a')",
  '$expand=directoryScope',
  '$expand=roleDefinition,principal',
  '$expand=roleDefinition($select=nonsense)',
  '$select=nonsense',
  '$orderby=principalId',
  '$top=5',
  '$count=true',
])('%s is refused with 400', async (option) => {
  expect((await admin.get(`${path}?${option}`)).status).toBe(400)
})

test('$expand=principal shows who holds the role: "Request using a filter on roleDefinitionId and expand the principal object"', async () => {
  const { body } = await admin.get(
    `${path}?$filter=roleDefinitionId eq '62e90394-69f5-4237-9190-012177145e10'&$expand=principal($select=id,displayName)`,
  )
  const principals = body.value?.map(({ principalId, principal }) => ({ principalId, principal }))
  expect(principals).toContainEqual({
    principalId: trickyId(8),
    principal: { '@odata.type': '#microsoft.graph.user', id: trickyId(8), displayName: 'Deleted Global Admin' },
  })
})

test('works inside a batch', async () => {
  const request = { id: '1', method: 'GET', url: `${of(trickyId(8))}&$expand=roleDefinition($select=id,displayName)` }
  const { body } = await admin.post('/$batch', { body: { requests: [request] } })
  expect(body.responses?.[0]).toMatchObject({
    status: 200,
    body: { value: [{ principalId: trickyId(8), roleDefinition: { displayName: 'Global Administrator' } }] },
  })
})
