import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import { roles, type RoleName } from '@/lib/kinds/roles'
import { undoNeeds } from '@/lib/kinds/undo-needs'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { createGraphClient } from '../../graph/client'
import { permissionsOf } from '../../identity/permissions'
import { logger } from '../../logger'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { actOn } from '../../testing/practice-act'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { unpaced } from '../../testing/unpaced'
import { recordOf, textOf } from '../../untrusted-json'
import { listDeletedObjects } from '../list/list-deleted-objects'

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

beforeEach(async () => {
  vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000 })
})

const sealer = createSealer('k'.repeat(32), 'list cursor')

type Restored = { readonly object: DeletedObject; readonly receipt: string | undefined }

/** The first of the kind that comes back, if need be after what it belongs to. */
async function restoreOne(slug: KindSlug, search = ''): Promise<Restored> {
  const { companion } = kindOf(slug)
  if (companion?.order === 'before') await restoreOne(companion.kind)
  const view = listViewOf({ ...emptyView, search })
  const { rows } = await listDeletedObjects(
    session,
    kindOf(slug),
    { view, paging: { cursor: null, size: 100 } },
    sealer,
  )
  for (const object of rows) {
    const outcome = await actOn(session, 'restore', object)
    if (outcome?.state === 'done') return { object, receipt: outcome.receipt }
  }
  throw new Error(`Nothing of ${slug} comes back`)
}

type Who = { readonly account?: string; readonly held?: readonly RoleName[]; readonly permissions: readonly string[] }

async function as({ account = 'global-admin', held, permissions }: Who): Promise<DelegatedSession> {
  const accessToken = await tenant.tokenOf(`${account}@contoso.example`, permissions)
  return {
    ...session,
    caller: { ...session.caller, roleTemplateIds: held?.map((role) => roles[role].templateId) ?? null },
    permissions: permissionsOf(permissions),
    graph: createGraphClient({ paces: unpaced, baseUrl: tenant.baseUrl, accessToken }),
  }
}

async function read(path: string): Promise<unknown> {
  return (await fetch(`${tenant.baseUrl}/_control/${path}`)).json()
}

async function locationOf({ id }: DeletedObject): Promise<string> {
  return textOf(recordOf(await read(`state/${id}`)).location)
}

async function deletions(): Promise<number> {
  const requests = (await read('requests')) as { method: string }[]
  return requests.filter(({ method }) => method === 'DELETE').length
}

const addressed = kinds.flatMap((kind) => {
  const needs = undoNeeds(kind, {})
  const [see = ''] = kind.permissions.read
  return needs ? [[kind.slug, needs.permissions.map(([least = '']) => least), see] as const] : []
})

test.for(addressed)(
  'of %s a restore is undone with %j and the permission to see, and nothing else',
  async ([slug, least, see]) => {
    const { object, receipt } = await restoreOne(slug)
    const poor = await as({ permissions: [see, ...least] })
    expect(await actOn(poor, 'undoRestore', object, { receipt })).toMatchObject({ state: 'done' })
    expect(await locationOf(object)).toBe('deleted')
  },
)

test.for(addressed)('of %s it is not sent without one of %j, which is named', async ([slug, least, see]) => {
  const { object, receipt } = await restoreOne(slug)
  for (const permission of least.filter((name) => name !== see)) {
    const permissions = [see, ...least].filter((name) => name !== permission)
    const outcome = await actOn(await as({ permissions }), 'undoRestore', object, { receipt })
    expect(outcome).toMatchObject({ state: 'refused', code: 'permissionMissing', permission })
  }
  expect(await deletions()).toBe(0)
  expect(await locationOf(object)).toBe('live')
})

const operators = ['groups', 'Tier 1 Operators'] as const
const forGroups = ['Group.Read.All', 'Group.ReadWrite.All']

test('of a role-assignable group Graph refuses without the permission of its own, which is named', async () => {
  const { object, receipt } = await restoreOne(...operators)
  const held = ['privilegedRoleAdministrator'] as const
  const without = await as({ account: 'privileged-role-admin', held, permissions: forGroups })
  expect(await actOn(without, 'undoRestore', object, { receipt })).toMatchObject({
    state: 'refused',
    code: 'permissionMissing',
    permission: 'RoleManagement.ReadWrite.Directory',
  })
  const permissions = [...forGroups, 'RoleManagement.ReadWrite.Directory']
  const administrator = await as({ account: 'privileged-role-admin', held, permissions })
  expect(await actOn(administrator, 'undoRestore', object, { receipt })).toMatchObject({ state: 'done' })
  expect(await locationOf(object)).toBe('deleted')
})

test.for([['groupsAdministrator'], null] as const)(
  'of a role-assignable group the higher role is named where it is lacking (known roles: %j)',
  async (held) => {
    const { object, receipt } = await restoreOne(...operators)
    const permissions = [...forGroups, 'RoleManagement.ReadWrite.Directory']
    const who = await as({ account: 'groups-admin', permissions, ...(held && { held }) })
    expect(await actOn(who, 'undoRestore', object, { receipt })).toMatchObject({
      state: 'refused',
      code: 'roleAssignable',
    })
    expect(await locationOf(object)).toBe('live')
  },
)

test('a role that restores and perhaps does not delete is called unsure when Graph refuses', async () => {
  const { object, receipt } = await restoreOne('users', 'Robin Colleague')
  const permissions = ['User.Read.All', 'User.DeleteRestore.All']
  const who = await as({ account: 'auth-admin', held: ['authenticationAdministrator'], permissions })
  expect(await actOn(who, 'undoRestore', object, { receipt })).toMatchObject({ state: 'refused', code: 'roleUnsure' })
})
