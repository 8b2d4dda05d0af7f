import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commonFilters, deleterChoices } from '@/lib/contract/common-filters'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import { emptyView, listViewOf, type ListView, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { createGraphClient } from '../../graph/client'
import { permissionsOf } from '../../identity/permissions'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { recordOf, textOf } from '../../untrusted-json'
import { listAllKinds } from './list-all-kinds'
import { listDeletedObjects } from './list-deleted-objects'
import { unpaced } from '../../testing/unpaced'

const sealer = createSealer('k'.repeat(32), 'list cursor')
const told = kinds.map(({ slug }) => kindOf(slug)).filter((kind) => commonFilters.deletedBy.fits(kind))
const untold = kinds.map(({ slug }) => kindOf(slug)).filter((kind) => !commonFilters.deletedBy.fits(kind))

let tenant: PracticeTenant
let session: DelegatedSession
let people = 0

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '600'])
})
beforeEach(async () => {
  await tenant.control('reset', { items: 600 })
  const shared = await createPracticeSession(tenant)
  // Another person each time, for whom nothing is kept.
  people += 1
  session = { ...shared, caller: { ...shared.caller, oid: `person ${people}` } }
})
afterAll(() => tenant.stop())

const viewWith = (view: Partial<View>): ListView => listViewOf({ ...emptyView, ...view })

async function readAll(read: (cursor: string | null) => Promise<ObjectPage>) {
  const pages: ObjectPage[] = []
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next ?? null)
    pages.push(await read(cursor ?? null))
  return { pages, rows: pages.flatMap(({ rows }) => rows), unknown: unknownOf(pages) }
}

const unknownOf = (pages: readonly ObjectPage[]) =>
  pages.reduce((sum, { deleters }) => sum + (deleters?.unknown ?? 0), 0)

const ofKind = (kind: Kind, view: Partial<View>) =>
  readAll((cursor) =>
    listDeletedObjects(session, kind, { view: viewWith(view), paging: { cursor, size: 100 } }, sealer),
  )
const ofAll = (view: Partial<View>) =>
  readAll((cursor) => listAllKinds(session, { view: viewWith(view), paging: { cursor, size: 100 } }, sealer))

const idsOf = (rows: readonly DeletedObject[]) => rows.map(({ id }) => id).sort()

const daysAgo = (days: number) => Date.now() - days * 86_400_000

/** What the emulator says of the last deletion; null where the log has forgotten it or calls it what no document names. */
async function truthOf({ auditActivities }: Kind, { id, deletedDateTime }: DeletedObject) {
  if (Date.parse(deletedDateTime ?? '') < daysAgo(30)) return null
  const response = await fetch(`${tenant.baseUrl}/_control/audit?target=${id}`)
  const records = ((await response.json()) as unknown[]).map(recordOf)
  const last = records.findLast(({ activityDisplayName: name }) => /^(Delete|Remove) /.test(textOf(name)))
  if (!auditActivities.delete.includes(textOf(last?.activityDisplayName))) return null
  return recordOf(last?.initiatedBy).app === null ? 'person' : 'automation'
}

describe('a list of what a person or an automation deleted', () => {
  it.each(told.map((kind) => [kind.slug, kind] as const))('of %s holds exactly that', async (_, kind) => {
    await tenant.setSwitches({ limitPercent: 1_000_000 })
    const { rows: all } = await ofKind(kind, {})
    expect(all.length).toBeGreaterThan(0)
    const truths = await Promise.all(all.map((object) => truthOf(kind, object)))
    for (const deletedBy of deleterChoices) {
      const { rows, unknown } = await ofKind(kind, { deletedBy })
      expect(idsOf(rows)).toEqual(idsOf(all.filter((_, index) => truths[index] === deletedBy)))
      expect(unknown).toBe(truths.filter((truth) => truth === null).length)
    }
  })

  it('shows both, so that the tests above mean something', async () => {
    const applications = kindOf('applications')
    for (const deletedBy of deleterChoices)
      expect((await ofKind(applications, { deletedBy })).rows.length).toBeGreaterThan(0)
  })

  it('of all kinds is those of the kinds together, and names the kinds of which the log tells nothing', async () => {
    await tenant.setSwitches({ limitPercent: 1_000_000 })
    for (const deletedBy of deleterChoices) {
      const lists = await Promise.all(told.map((kind) => ofKind(kind, { deletedBy })))
      const { rows, pages } = await ofAll({ deletedBy })
      expect(idsOf(rows)).toEqual([...new Set(lists.flatMap((list) => idsOf(list.rows)))].sort())
      expect(pages[0]?.missing).toEqual(
        untold.map(({ slug }) => ({ kind: slug, failure: { code: 'activityUnknown' } })),
      )
      expect(pages[0]?.deleters?.oldest).toMatch(/^\d{4}-/)
    }
  })

  it('is the same where Graph answers no advanced queries', async () => {
    const applications = kindOf('applications')
    const { rows, unknown } = await ofKind(applications, { deletedBy: 'automation' })
    await tenant.setSwitches({ noAdvancedQueriesFor: 'application' })
    const whole = await ofKind(applications, { deletedBy: 'automation' })
    expect(idsOf(whole.rows)).toEqual(idsOf(rows))
    expect(whole.pages).toMatchObject([{ deleters: { unknown } }])
  })

  it('counts what the log does not reach back to, and shows it under neither choice', async () => {
    const groups = kindOf('groups')
    const { rows: all } = await ofKind(groups, {})
    await tenant.setSwitches({ auditLicence: 'free' })
    // What was told before is kept, so that this is a tenant of which nothing is.
    session = { ...session, caller: { ...session.caller, tenantId: 'with a free licence' } }
    const [byPerson, byAutomation] = [
      await ofKind(groups, { deletedBy: 'person' }),
      await ofKind(groups, { deletedBy: 'automation' }),
    ]
    const weekAgo = daysAgo(7)
    const old = all.filter(({ deletedDateTime }) => Date.parse(deletedDateTime ?? '') < weekAgo)
    expect(old.length).toBeGreaterThan(0)
    expect(byPerson.unknown).toBe(old.length)
    expect(byAutomation.unknown).toBe(old.length)
    expect(byPerson.rows.length + byAutomation.rows.length).toBe(all.length - old.length)
    const oldest = byPerson.pages[0]?.deleters?.oldest ?? ''
    expect(Date.parse(oldest)).toBeGreaterThan(weekAgo - 60_000)
  })

  it('goes by the last deletion of what was restored and deleted again', async () => {
    const applications = kindOf('applications')
    const [first] = (await ofKind(applications, { deletedBy: 'automation' })).rows
    const { graph } = session
    const id = first?.id ?? ''
    await graph.write({ method: 'POST', api: 'v1.0', path: `/directory/deletedItems/${id}/restore` })
    await graph.write({ method: 'DELETE', api: 'v1.0', path: `/applications/${id}` })
    session = { ...session, caller: { ...session.caller, tenantId: 'whose log is read anew' } }
    expect(idsOf((await ofKind(applications, { deletedBy: 'automation' })).rows)).not.toContain(id)
    expect(idsOf((await ofKind(applications, { deletedBy: 'person' })).rows)).toContain(id)
  })

  const directory = ['Directory.Read.All', 'User.Read.All']
  const auditLog = ['AuditLog.Read.All', 'User.Read.All']

  it.each([
    [directory, {}, 'AuditLog.Read.All'],
    [auditLog, { auditLogReadForAudit: 'refused' }, 'Directory.Read.All'],
    [directory, { directoryReadForAudit: 'allowed' }, null],
    [auditLog, {}, null],
  ] as const)(
    'with %j alone and %j names the permission that Graph wants: %s',
    async (scopes, switches, permission) => {
      await tenant.setSwitches(switches)
      const accessToken = await tenant.tokenOf('global-admin@contoso.example', scopes)
      const graph = createGraphClient({ paces: unpaced, baseUrl: tenant.baseUrl, accessToken })
      session = { ...session, permissions: permissionsOf(scopes), graph }
      const list = ofKind(kindOf('users'), { deletedBy: 'person' })
      if (permission === null) expect((await list).rows.length).toBeGreaterThan(0)
      else await expect(list).rejects.toMatchObject({ failure: { code: 'permissionMissing', permission } })
    },
  )

  it.each([
    ['refused', 'noAuditLog'],
    ['premium', 'auditLogRefused'],
  ])('fails with its reason where the log is not to be read (licence %s)', async (auditLicence, code) => {
    await tenant.setSwitches({ auditLicence })
    const account = auditLicence === 'refused' ? 'global-admin' : 'user-admin'
    const accessToken = await tenant.tokenOf(`${account}@contoso.example`)
    session = { ...session, graph: createGraphClient({ paces: unpaced, baseUrl: tenant.baseUrl, accessToken }) }
    await expect(ofKind(kindOf('users'), { deletedBy: 'person' })).rejects.toMatchObject({ failure: { code } })
    await expect(ofAll({ deletedBy: 'person' })).rejects.toMatchObject({ failure: { code } })
  })
})
