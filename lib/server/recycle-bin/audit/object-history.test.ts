import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createVirtualClock } from '../../testing/act-session'
import { codeOf, createReadSession, everyPermission, found, refused } from '../../testing/read-session'
import { readObjectHistory } from './object-history'

const kind = kindOf('users')
const oldest = '2025-12-02T00:00:00.000Z'
const entry = (id: string, activityDateTime: string, more: object = {}) => ({
  id,
  activityDisplayName: 'Update user',
  activityDateTime,
  result: 'success',
  initiatedBy: { user: { id: 'u', displayName: 'Ann' } },
  targetResources: [{ id: 'X' }],
  ...more,
})
const next = (page: number) => ({ '@odata.nextLink': `https://graph.example/v1.0/audits?page=${page}` })

let tenants = 0

type Log = { readonly pages: readonly GraphAnswer[]; readonly reach?: GraphAnswer; readonly permissions?: string[] }

/** The log of a tenant of its own, page by page. */
function historyFrom({ pages, reach = found({ value: [{ activityDateTime: oldest }] }), permissions }: Log) {
  let read = 0
  const answer = ({ query }: GraphRequest): GraphAnswer => {
    if (query?.$orderby?.endsWith('asc')) return reach
    return pages[read++] ?? found({ value: [] })
  }
  const session = createReadSession(answer, { permissions: permissions ?? everyPermission })
  const own = { ...session, caller: { ...session.caller, tenantId: `history ${(tenants += 1)}` } }
  return { read: (id = 'x') => readObjectHistory(own, kind, id, createVirtualClock()), asked: own.asked }
}

describe('the history of an object', () => {
  it('is asked for by the id of the object, newest first, and told with where the log begins', async () => {
    const pages = [found({ value: [entry('1', '2026-01-01T00:00:00Z'), entry('2', '2026-01-02T00:00:00Z')] })]
    const { read, asked } = historyFrom({ pages })
    const { entries, end } = await read()
    expect(entries.map(({ id }) => id)).toEqual(['2', '1'])
    expect(end).toEqual({ is: 'log', from: oldest })
    expect(asked[0]).toMatchObject({
      api: 'v1.0',
      path: '/auditLogs/directoryAudits',
      query: { $filter: "targetResources/any(t:t/id eq 'x')", $orderby: 'activityDateTime desc', $top: '100' },
    })
  })

  it('holds no entry twice and none about others, whatever the pages hold', async () => {
    const about = (id: string) => ({ targetResources: [{ id }] })
    const pages = [
      found({ value: [entry('1', '2026-01-02T00:00:00Z'), null, 7], ...next(2) }),
      found({ value: [entry('1', '2026-01-02T00:00:00Z'), entry('2', '2026-01-01T00:00:00Z', about('y'))] }),
    ]
    const { entries } = await historyFrom({ pages }).read()
    expect(entries.map(({ id }) => id)).toEqual(['1'])
  })

  it('ends after three pages, also when the log goes round in a circle, and says so', async () => {
    const page = found({ value: [entry('1', '2026-01-01T00:00:00Z')], ...next(2) })
    const { read, asked } = historyFrom({ pages: [page, page, page, page] })
    expect((await read()).end).toEqual({ is: 'capped' })
    expect(asked).toHaveLength(3)
  })

  it('keeps what was read where the log stops answering, and says why', async () => {
    const pages = [
      found({ value: [entry('1', '2026-01-01T00:00:00Z')], ...next(2) }),
      refused(503, { code: 'unavailable' }),
    ]
    const { entries, end } = await historyFrom({ pages }).read()
    expect(entries).toHaveLength(1)
    expect(end).toEqual({ is: 'unread', failure: { code: 'unavailable' } })
  })

  it('follows no link to another place', async () => {
    const elsewhere = { '@odata.nextLink': 'https://elsewhere.example/v1.0/audits' }
    const { read, asked } = historyFrom({
      pages: [found({ value: [entry('1', '2026-01-01T00:00:00Z')], ...elsewhere })],
    })
    expect((await read()).end).toMatchObject({ is: 'unread', failure: { code: 'unexpected' } })
    expect(asked).toHaveLength(1)
  })

  it('waits where the log takes no more requests for now', async () => {
    const throttled = refused(429, { code: 'throttled', retryAfterSeconds: 10 })
    const pages = [throttled, found({ value: [entry('1', '2026-01-01T00:00:00Z')] })]
    expect((await historyFrom({ pages }).read()).entries).toHaveLength(1)
  })

  it('is as true where nobody tells how far the log reaches', async () => {
    const pages = [found({ value: [entry('1', '2026-01-01T00:00:00Z')] })]
    const reach = refused(503, { code: 'unavailable' })
    expect((await historyFrom({ pages, reach }).read()).end).toEqual({ is: 'log', from: null })
  })
})

describe('the history of an object is refused', () => {
  it.each([
    ['without the permission to read the kind', ['AuditLog.Read.All'], 'x', 'permissionMissing'],
    ['without the permission to read the log', ['User.Read.All'], 'x', 'permissionMissing'],
    ['for what is no id', undefined, "x' or 1 eq 1", 'invalidRequest'],
  ])('%s, and nobody is asked', async (_, permissions, id, code) => {
    const { read, asked } = historyFrom({ pages: [], ...(permissions && { permissions }) })
    expect(await codeOf(read(id))).toBe(code)
    expect(asked).toEqual([])
  })

  it.each([
    [403, { code: 'forbidden' }, 'auditLogRefused'],
    [403, { code: 'forbidden', graphCode: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' }, 'noAuditLog'],
    [403, { code: 'forbidden', graphCode: 'Authentication_MSGraphPermissionMissing' }, 'permissionMissing'],
    [503, { code: 'unavailable' }, 'unavailable'],
    [429, { code: 'throttled', retryAfterSeconds: 60 }, 'throttled'],
  ] as const)('with a %i %j as %s', async (status, failure, code) => {
    expect(await codeOf(historyFrom({ pages: [refused(status, failure)] }).read())).toBe(code)
  })

  it('where the answer is no collection', async () => {
    expect(await codeOf(historyFrom({ pages: [found({ value: 'x' })] }).read())).toBe('unreadable')
  })
})
