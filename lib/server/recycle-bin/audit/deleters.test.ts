import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '@/lib/contract/app-error'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { CloudName } from '@/lib/kinds/cloud'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { systemClock } from '../../clock'
import type { GraphAnswer } from '../../graph/message'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { readDeleters } from './deleters'

const now = new Date('2026-06-30T12:34:56Z')
const person = { user: { id: 'u' }, app: null }
const app = { user: null, app: { appId: 'a' } }
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
  readonly oid?: string
}

let people = 0

/** Each time another person, for whom nothing is kept. */
function asking(answer: () => GraphAnswer, circumstances: Circumstances = {}) {
  const { permissions = ['AuditLog.Read.All'], cloud = 'global', slugs = ['users'], view = {} } = circumstances
  people += 1
  const session = createReadSession(answer, { permissions, cloud, oid: circumstances.oid ?? `person ${people}` })
  const asked = listViewOf({ ...emptyView, deletedBy: 'automation', ...view })
  return { session, read: (at = now) => readDeleters(session, slugs.map(kindOf), asked, at) }
}

async function deleterOf(entries: readonly object[], deletedDateTime: string | null, id = 'x') {
  const deleters = await asking(() => found({ value: entries })).read()
  return deleters?.of({ id, deletedDateTime })
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
})

describe('the audit log', () => {
  afterEach(() => void vi.restoreAllMocks())

  const empty = () => found({ value: [] })
  const filtersOf = ({ session }: ReturnType<typeof asking>) => session.asked.map(({ query }) => query?.$filter)

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
    [{}, 'activityDateTime ge 2026-05-31T12:00:00.000Z'],
    [{ deletedWithin: '24h' }, 'activityDateTime ge 2026-06-29T12:00:00.000Z'],
    [{ deletedWithin: '9999d' }, 'activityDateTime ge 2026-05-31T12:00:00.000Z'],
    [
      { deletedWithin: '2026-06-10T00:00Z..2026-06-11T00:00Z' },
      'activityDateTime ge 2026-06-09T23:00:00.000Z and activityDateTime le 2026-06-11T01:00:00.000Z',
    ],
  ])('is read of the last 30 days, or of what the view is about: %j', async (view, time) => {
    const asked = asking(empty, { view })
    await asked.read()
    expect(filtersOf(asked)).toEqual([`activityDisplayName eq 'Delete user' and ${time}`])
  })

  it('is read at once for all kinds that are asked for', async () => {
    const asked = asking(empty, { slugs: ['applications', 'service-principals'] })
    await asked.read()
    expect(filtersOf(asked)).toEqual([
      expect.stringContaining(
        "(activityDisplayName eq 'Delete application' or activityDisplayName eq 'Remove service principal') and ",
      ),
    ])
  })

  it('takes the names of all kinds in one filter', () => {
    const names = kinds.flatMap(({ slug }) => kindOf(slug).auditActivities.delete)
    expect(names.length).toBeLessThanOrEqual(alternativesPerFilter)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is read once for all who ask as the same person within a minute', async () => {
    const asked = asking(empty)
    await Promise.all([asked.read(), asked.read()])
    await asked.read(new Date(now.getTime() + 30_000))
    expect(asked.session.asked).toHaveLength(1)
  })

  it('is read anew after a minute', async () => {
    const now = vi.spyOn(systemClock, 'now').mockReturnValue(1_000)
    const asked = asking(empty)
    await asked.read()
    now.mockReturnValue(61_000)
    await asked.read()
    expect(asked.session.asked).toHaveLength(1)
    now.mockReturnValue(61_001)
    await asked.read()
    expect(asked.session.asked).toHaveLength(2)
  })

  it('leaves the memory a minute after it was read', async () => {
    vi.useFakeTimers({ now: 1_000_000 })
    vi.spyOn(systemClock, 'now').mockImplementation(() => Date.now())
    const asked = asking(empty)
    await asked.read()
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    vi.advanceTimersByTime(60_002)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('is read for each person anew', async () => {
    const [one, other] = [asking(empty), asking(empty)]
    await one.read()
    await other.read()
    expect([one.session.asked.length, other.session.asked.length]).toEqual([1, 1])
  })

  it('is asked for again after a failure', async () => {
    const answers = [refused(503, { code: 'unavailable' }), found({ value: [] })]
    const asked = asking(() => answers.shift() ?? empty())
    expect(await codeOf(asked.read())).toBe('unavailable')
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
