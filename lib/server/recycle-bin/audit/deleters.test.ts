import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '@/lib/contract/app-error'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { CloudName } from '@/lib/kinds/cloud'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { systemClock } from '../../clock'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createReadSession, found, refused } from '../../testing/read-session'
import { readDeleters } from './deleters'

const now = new Date('2026-06-30T12:34:56Z')
const person = { user: { id: 'u', displayName: 'Ann' }, app: null }
const app = { user: null, app: { appId: 'a', displayName: 'Script' } }
const entry = (id: string, activityDateTime: string, initiatedBy: object) => ({
  activityDisplayName: 'Delete user',
  activityDateTime,
  result: 'success',
  initiatedBy,
  targetResources: [{ id }],
})

type Circumstances = {
  readonly permissions?: readonly string[]
  readonly cloud?: CloudName
  readonly slugs?: readonly KindSlug[]
  readonly view?: Partial<View>
}

let tenants = 0

beforeEach(() => void vi.spyOn(systemClock, 'now').mockReturnValue(now.getTime()))
afterEach(() => void vi.restoreAllMocks())

/** Each time in another tenant, of which nothing is kept. */
function asking(answer: (request: GraphRequest) => GraphAnswer, circumstances: Circumstances = {}) {
  const { permissions = ['AuditLog.Read.All'], cloud = 'global', slugs = ['users'], view = {} } = circumstances
  const read = createReadSession(answer, { permissions, cloud })
  const session = { ...read, caller: { ...read.caller, tenantId: `deleters ${(tenants += 1)}` } }
  const asked = listViewOf({ ...emptyView, deletedBy: 'automation', ...view })
  return { session, read: () => readDeleters(session, slugs.map(kindOf), asked, now) }
}

const listedFilters = ({ session }: ReturnType<typeof asking>) =>
  session.asked.flatMap(({ query }) => query?.$filter ?? [])

async function deleterOf(entries: readonly object[], deletedDateTime: string | null, id = 'x') {
  const deleters = await asking(() => found({ value: entries })).read()
  return deleters?.of({ id, deletedDateTime })?.type ?? null
}

describe('who deleted an object', () => {
  const deleted = '2026-06-20T10:00:00Z'

  it('is what the entry of its deletion says', async () => {
    expect(await deleterOf([entry('x', '2026-06-20T10:00:02Z', app)], deleted, 'X')).toBe('automation')
    expect(await deleterOf([entry('x', '2026-06-20T09:59:58Z', person)], deleted)).toBe('person')
  })

  it('is what the last deletion says of an object that was restored and deleted again, even minutes apart', async () => {
    const earlier = [entry('x', '2026-06-12T10:00:00Z', app), entry('x', '2026-06-20T09:57:00Z', app)]
    const last = entry('x', '2026-06-20T10:00:01Z', person)
    expect(await deleterOf([...earlier, last], deleted)).toBe('person')
    expect(await deleterOf([last, ...earlier], deleted)).toBe('person')
  })

  it.each([
    ['only an earlier deletion is in the log', [entry('x', '2026-06-12T10:00:00Z', app)], deleted],
    ['only a later deletion is in the log', [entry('x', '2026-06-21T10:00:00Z', app)], deleted],
    ['only other objects are in the log', [entry('y', deleted, app)], deleted],
    ['the log is empty', [], deleted],
    ['the entry names nobody', [entry('x', deleted, { user: null, app: null })], deleted],
    ['Graph does not tell when it was deleted', [entry('x', deleted, app)], null],
  ])('is not known where %s', async (_, entries, deletedDateTime) => {
    expect(await deleterOf(entries, deletedDateTime)).toBeNull()
  })

  it('names the one that the view asks for, and how far back the log tells', async () => {
    const entries = [entry('x', '2026-06-20T10:00:00Z', app), entry('y', '2026-06-10T10:00:00Z', person)]
    const { read } = asking(() => found({ value: entries }), { view: { deletedBy: 'automation:a' } })
    expect(await read()).toMatchObject({
      oldest: '2026-06-10T10:00:00.000Z',
      asked: { type: 'automation', id: 'a', name: 'Script' },
    })
    const other = asking(() => found({ value: entries }), { view: { deletedBy: 'person:nobody' } })
    expect(await other.read()).toMatchObject({ asked: null })
  })
})

describe('the audit log', () => {
  const empty = () => found({ value: [] })

  it('is not read where no view asks for it', async () => {
    const asked = asking(empty, { view: { deletedBy: null } })
    expect(await asked.read()).toBeNull()
    expect(asked.session.asked).toEqual([])
  })

  it('is not read for kinds whose deletions no document names', async () => {
    const asked = asking(empty, { slugs: ['pkis'] })
    expect(await asked.read()).toBeNull()
    expect(asked.session.asked).toEqual([])
  })

  it.each([
    [{}, '2026-06-30T12:34:56.000Z'],
    [{ deletedWithin: '24h' }, '2026-06-30T12:34:56.000Z'],
    [{ deletedWithin: '2026-06-10T00:00Z..2026-06-11T00:00Z' }, '2026-06-11T00:05:00.000Z'],
  ])('is read back from the end of what the view is about: %j', async (view, to) => {
    const asked = asking(empty, { view })
    await asked.read()
    expect(listedFilters(asked)).toEqual([
      expect.stringContaining(`activityDateTime ge 2026-05-31T12:29:56.000Z and activityDateTime le ${to}`),
    ])
  })

  it('takes the names of all kinds in one filter', () => {
    const names = kinds.flatMap(({ slug }) => kindOf(slug).auditActivities.delete)
    expect(names.length).toBeLessThanOrEqual(alternativesPerFilter)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is not half read for a filter', async () => {
    const link = { '@odata.nextLink': 'https://graph.example/v1.0/auditLogs/directoryAudits?$skiptoken=a' }
    const clock = vi.spyOn(systemClock, 'now')
    let at = now.getTime()
    const asked = asking(() => {
      clock.mockReturnValue((at += 15_000))
      return found({ value: [entry('x', '2026-06-29T10:00:00Z', app)], ...link })
    })
    await expect(asked.read()).rejects.toMatchObject({ failure: { code: 'unavailable' } })
  })

  it('is asked for again after a failure', async () => {
    const answers = [refused(503, { code: 'unavailable' })]
    const asked = asking(() => answers.shift() ?? empty())
    await expect(asked.read()).rejects.toMatchObject({ failure: { code: 'unavailable' } })
    expect((await asked.read())?.oldest).toBeNull()
  })
})

describe('an audit log that cannot be read', () => {
  const failureOf = async (circumstances: Circumstances, answer: () => GraphAnswer): Promise<[Failure, number]> => {
    const { session, read } = asking(answer, circumstances)
    const failure = await read().then(
      () => Promise.reject(new Error('It was read')),
      ({ failure: found }: { failure: Failure }) => found,
    )
    return [failure, session.asked.length]
  }

  it('because of a missing permission is not asked for, and the permission is named', async () => {
    const [failure, asked] = await failureOf({ permissions: ['User.Read.All'] }, () => found({ value: [] }))
    expect(failure).toEqual({ code: 'permissionMissing', permission: 'AuditLog.Read.All' })
    expect(asked).toBe(0)
  })

  it('because the cloud has none is not asked for', async () => {
    expect(await failureOf({ cloud: 'china' }, () => found({ value: [] }))).toEqual([{ code: 'noAuditLog' }, 0])
  })

  it('because Graph refuses it is told apart from a refused list', async () => {
    const refusal = { code: 'forbidden', requestId: 'r', graphCode: 'Authorization_RequestDenied' } as const
    const [failure] = await failureOf({}, () => refused(403, refusal))
    expect(failure).toEqual({ ...refusal, code: 'auditLogRefused' })
  })

  it.each([
    ['Authentication_MSGraphPermissionMissing', 'AuditLog.Read.All'],
    ['Authentication_ApplicationHasNoDirectoryReadAccess', 'Directory.Read.All'],
  ])('because Graph says %s it names the permission %s', async (graphCode, permission) => {
    const [failure] = await failureOf({ permissions: ['Directory.Read.All', 'AuditLog.Read.All'] }, () =>
      refused(403, { code: 'forbidden', graphCode }),
    )
    expect(failure).toEqual({ code: 'permissionMissing', permission, graphCode })
  })

  it('because of a missing licence says so', async () => {
    const graphCode = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'
    const [failure] = await failureOf({}, () => refused(403, { code: 'forbidden', graphCode }))
    expect(failure).toEqual({ code: 'noAuditLog', graphCode })
  })

  it('because of a claims challenge hands it on', async () => {
    const [failure] = await failureOf({}, () => refused(401, { code: 'stepUp', claims: '{}' }))
    expect(failure).toEqual({ code: 'stepUp', claims: '{}' })
  })
})
