import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { objectTypes, type DirectoryType, type ObjectType } from '../../data/directory-object'
import { graphPermissions } from '../../entra/consents'
import { liveCollections } from '../directory/live-collections'
import { namedId } from '../../data/named-object'
import { openTestTenant, type GraphAnswer, type GraphClient, type TestTenant } from '../../test-tenant'

const directoryReads = ['Directory.Read.All', 'Directory.ReadWrite.All']
const further = [
  'AgentIdentityBlueprint.ReadWrite.All',
  'AgentIdentityBlueprintPrincipal.ReadWrite.All',
  'Directory.ReadWrite.All',
]
const everyPermission = [...graphPermissions, ...further]

type Row = readonly [source: string, type: DirectoryType, enough: readonly string[]]

const reads: readonly Row[] = [
  ['directory-deleteditems-list', 'user', ['User.Read.All', 'User.ReadWrite.All', ...directoryReads]],
  ['directory-deleteditems-list', 'group', ['Group.Read.All', 'Group.ReadWrite.All', ...directoryReads]],
  [
    'directory-deleteditems-list',
    'application',
    ['Application.Read.All', 'Application.ReadWrite.All', ...directoryReads],
  ],
  [
    'directory-deleteditems-list',
    'servicePrincipal',
    ['Application.Read.All', 'Application.ReadWrite.All', ...directoryReads],
  ],
  [
    'directory-deleteditems-list',
    'administrativeUnit',
    ['AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All', ...directoryReads],
  ],
  [
    'directory-deleteditems-list',
    'certificateBasedAuthPki',
    ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All'],
  ],
  [
    'directory-deleteditems-list',
    'certificateAuthorityDetail',
    ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All'],
  ],
  ['directory-deleteditems-list', 'agentIdentityBlueprint', ['AgentIdentityBlueprint.Read.All', ...directoryReads]],
  ['directory-deleteditems-list', 'agentIdentity', ['AgentIdentity.Read.All', ...directoryReads]],
  [
    'directory-deleteditems-list',
    'agentIdentityBlueprintPrincipal',
    ['AgentIdentityBlueprintPrincipal.Read.All', ...directoryReads],
  ],
  [
    'directory-deleteditems-list',
    'agentUser',
    ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'AgentIdUser.ReadWrite.All', ...directoryReads],
  ],
  [
    'directory-deleteditems-list (beta)',
    'externalUserProfile',
    ['ExternalUserProfile.Read.All', 'ExternalUserProfile.ReadWrite.All'],
  ],
  [
    'directory-deleteditems-list (beta)',
    'pendingExternalUserProfile',
    ['PendingExternalUserProfile.Read.All', 'PendingExternalUserProfile.ReadWrite.All'],
  ],
  ['the permission list', 'device', ['Device.Read.All', 'Device.ReadWrite.All', ...directoryReads]],
]

const acts: readonly Row[] = [
  ['directory-deleteditems-restore and -delete', 'user', ['User.DeleteRestore.All', 'User.ReadWrite.All']],
  ['directory-deleteditems-restore and -delete', 'group', ['Group.ReadWrite.All']],
  ['directory-deleteditems-restore and -delete', 'application', ['Application.ReadWrite.All']],
  ['directory-deleteditems-restore and -delete', 'servicePrincipal', ['Application.ReadWrite.All']],
  ['directory-deleteditems-restore', 'administrativeUnit', ['AdministrativeUnit.ReadWrite.All']],
  [
    'directory-deleteditems-restore and -delete',
    'certificateBasedAuthPki',
    ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All'],
  ],
  [
    'directory-deleteditems-restore and -delete',
    'certificateAuthorityDetail',
    ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All'],
  ],
  ['the permission list', 'agentIdentityBlueprint', ['AgentIdentityBlueprint.DeleteRestore.All']],
  ['the permission list', 'agentIdentity', ['AgentIdentity.DeleteRestore.All']],
  ['the permission list', 'agentIdentityBlueprintPrincipal', ['AgentIdentityBlueprintPrincipal.DeleteRestore.All']],
  ['the permission list', 'agentUser', ['AgentIdUser.ReadWrite.IdentityParentedBy', 'AgentIdUser.ReadWrite.All']],
  ['directory-deleteditems-restore (beta)', 'externalUserProfile', ['ExternalUserProfile.ReadWrite.All']],
  ['directory-deleteditems-restore (beta)', 'pendingExternalUserProfile', ['PendingExternalUserProfile.ReadWrite.All']],
  ['not documented', 'device', ['Directory.AccessAsUser.All', 'Device.ReadWrite.All']],
]

const softDeletes: readonly Row[] = [
  ['the permission list, user-delete', 'user', ['User.DeleteRestore.All', 'User.ReadWrite.All']],
  ['group-delete', 'group', ['Group.ReadWrite.All']],
  ['application-delete', 'application', ['Application.ReadWrite.All', 'AgentIdentityBlueprint.DeleteRestore.All']],
  ['serviceprincipal-delete', 'servicePrincipal', ['Application.ReadWrite.All', 'Directory.ReadWrite.All']],
  ['administrativeunit-delete', 'administrativeUnit', ['AdministrativeUnit.ReadWrite.All']],
  [
    'publickeyinfrastructureroot-delete-certificatebasedauthconfigurations',
    'certificateBasedAuthPki',
    ['PublicKeyInfrastructure.ReadWrite.All'],
  ],
  [
    'agentidentityblueprint-delete',
    'agentIdentityBlueprint',
    ['AgentIdentityBlueprint.DeleteRestore.All', 'AgentIdentityBlueprint.ReadWrite.All'],
  ],
  ['agentidentity-delete', 'agentIdentity', ['AgentIdentity.DeleteRestore.All']],
  [
    'agentidentityblueprintprincipal-delete',
    'agentIdentityBlueprintPrincipal',
    ['AgentIdentityBlueprintPrincipal.DeleteRestore.All', 'AgentIdentityBlueprintPrincipal.ReadWrite.All'],
  ],
  [
    'agentuser-delete',
    'agentUser',
    [
      'AgentIdUser.ReadWrite.IdentityParentedBy',
      'AgentIdUser.ReadWrite.All',
      'User.DeleteRestore.All',
      'User.ReadWrite.All',
    ],
  ],
  ['directory-delete-externaluserprofiles', 'externalUserProfile', ['ExternalUserProfile.ReadWrite.All']],
  [
    'directory-delete-pendingexternaluserprofiles',
    'pendingExternalUserProfile',
    ['PendingExternalUserProfile.ReadWrite.All'],
  ],
  ['device-delete', 'device', ['Directory.AccessAsUser.All']],
]

let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

const bin = '/beta/directory/deletedItems'

/** Of all permissions those with which alone Global Administrator is served. */
async function enoughFor(
  send: (client: GraphClient) => Promise<GraphAnswer>,
  prepare: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const enough: string[] = []
  await prepare()
  for (const scope of everyPermission) {
    const { status } = await send(await tenant.as('global-admin', { scopes: [scope] }))
    if (status === 403) continue
    expect([200, 204]).toContain(status)
    enough.push(scope)
    tenant.emulator.reset()
    await prepare()
  }
  return sorted(enough)
}

function sorted(names: readonly string[]): readonly string[] {
  return [...names].sort()
}

describe('which one permission is enough', () => {
  test.each(reads)('%s: to list and get %s', async (_, type, enough) => {
    const listed = await enoughFor((client) => client.get(`${bin}/microsoft.graph.${type}?$top=1`))
    const got = await enoughFor((client) => client.get(`${bin}/${idOf(type)}`))
    expect({ listed, got }).toEqual({ listed: sorted(enough), got: sorted(enough) })
  })

  test.each(acts)('%s: to restore %s', async (_, type, enough) => {
    const restored = await enoughFor(
      (client) => client.post(`${bin}/${idOf(type)}/restore`),
      () => restoreWhatItNeeds(type),
    )
    expect(restored).toEqual(sorted(enough))
  })

  test.each(acts.filter(([, type]) => type !== 'administrativeUnit'))(
    '%s: to delete %s permanently',
    async (_, type, enough) => {
      expect(await enoughFor((client) => client.delete(`${bin}/${idOf(type)}`))).toEqual(sorted(enough))
    },
  )

  test.each(softDeletes)('%s: to delete a live %s', async (_, type, enough) => {
    const deleted = await enoughFor(
      (client) => client.delete(livePath(type)),
      () => restoreNamed(type),
    )
    expect(deleted).toEqual(sorted(enough))
  })

  test.each([
    ['Group', ['Group.Read.All', 'Group.ReadWrite.All']],
    ['Application', ['Application.Read.All', 'Application.ReadWrite.All', ...directoryReads]],
  ])('directory-deleteditems-getuserownedobjects: for the type %s', async (type, enough) => {
    const body = { userId: 'acc00000-0000-4000-8000-000000000013', type }
    const found = await enoughFor((client) => client.post('/directory/deletedItems/getUserOwnedObjects', { body }))
    expect(found).toEqual(sorted(enough))
  })

  test('the tables leave out no type that there is', () => {
    const typesOf = (rows: readonly Row[]) => sorted(rows.map(([, type]) => type))
    expect(typesOf(reads)).toEqual(sorted(objectTypes))
    expect(typesOf(acts)).toEqual(sorted(objectTypes))
    const live = liveCollections
      .filter(({ isReadOnly }) => !isReadOnly)
      .flatMap(({ type, casts = [] }) => [type, ...casts])
    expect(sorted([...softDeletes.map(([, type]) => type), 'certificateAuthorityDetail'])).toEqual(sorted(live))
  })
})

describe('role-assignable groups [group-delete]', () => {
  const id = namedId('group', 6)
  const path = `/groups/${id}`
  const restore = async () => (await tenant.as('global-admin')).post(`${bin}/${id}/restore`)

  test.each([
    ['Group.ReadWrite.All', 403],
    ['RoleManagement.Read.Directory', 403],
    ['RoleManagement.ReadWrite.Directory', 204],
  ])('%s: DELETE is %i for Privileged Role Administrator', async (scope, status) => {
    await restore()
    expect((await (await tenant.as('privileged-role-admin', { scopes: [scope] })).delete(path)).status).toBe(status)
  })

  test.each([
    ['privileged-role-admin', 204],
    ['global-admin', 204],
    ['groups-admin', 403],
    ['user-admin', 403],
  ])('with the permission, %s: %i', async (name, status) => {
    await restore()
    const scopes = ['Group.ReadWrite.All', 'RoleManagement.ReadWrite.Directory']
    expect((await (await tenant.as(name, { scopes })).delete(path)).status).toBe(status)
  })

  test('to restore one takes no other permission than for other groups', async () => {
    const client = await tenant.as('privileged-role-admin', { scopes: ['Group.ReadWrite.All'] })
    expect((await client.post(`${bin}/${id}/restore`)).status).toBe(200)
  })
})

test.each([
  ['agentUser', 'users', 'AgentIdUser.ReadWrite.All'],
  ['agentIdentityBlueprint', 'applications', 'AgentIdentityBlueprint.DeleteRestore.All'],
] as const)('%s: "can also be deleted by its ID" at /%s, with its own permission', async (type, collection, scope) => {
  await restoreNamed(type)
  const client = await tenant.as('global-admin', { scopes: [scope] })
  expect((await client.delete(`/${collection}/${namedId(type, 1)}`)).status).toBe(204)
})

function idOf(type: ObjectType): string {
  return namedId(type, { application: 3, servicePrincipal: 4 }[type as string] ?? 1)
}

async function restoreWhatItNeeds(type: DirectoryType): Promise<void> {
  if (type !== 'agentIdentityBlueprintPrincipal') return
  await (await tenant.as('global-admin')).post(`${bin}/${idOf('agentIdentityBlueprint')}/restore`)
}

async function restoreNamed(type: DirectoryType): Promise<void> {
  await restoreWhatItNeeds(type)
  expect((await (await tenant.as('global-admin')).post(`${bin}/${idOf(type)}/restore`)).status).toBe(200)
}

function livePath(type: DirectoryType): string {
  const collection = liveCollections.find((one) => one.type === type || one.casts?.includes(type))
  if (collection === undefined) throw new Error(`There is no live ${type}.`)
  return `/beta/${collection.path}/${idOf(type)}${collection.type === type ? '' : `/microsoft.graph.${type}`}`
}
