import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createVirtualClock } from '../../testing/act-session'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { DeletionJournal } from './deletion-journal'
import { readJournal, type Stretch } from './read-journal'

const minute = 60_000
const start = createVirtualClock().time
const ago = (minutes: number) => start - minutes * minute
const entry = (id: string, at: number) => ({
  activityDisplayName: 'Delete user',
  activityDateTime: new Date(at).toISOString(),
  result: 'success',
  initiatedBy: { user: { id: 'u', displayName: 'Ann' } },
  targetResources: [{ id }],
})

let tenants = 0

type Options = { readonly pageSize?: number; readonly takesMs?: number; readonly isAscending?: boolean }

/** An audit log of a tenant of its own, which answers as Graph does. */
function auditLog(moments: readonly number[], { pageSize = 999, takesMs = 0, isAscending = false }: Options = {}) {
  const clock = createVirtualClock()
  const tenantId = `tenant ${(tenants += 1)}`
  const entries = moments.map((at, index) => entry(`id${index}`, at))
  const asked: GraphRequest[] = []
  let refusal: GraphAnswer | null = null

  function answer(request: GraphRequest): GraphAnswer {
    asked.push(request)
    clock.time += takesMs
    if (refusal) return refusal
    const { searchParams } = new URL(request.path, 'https://graph.example')
    const filter = searchParams.get('filter') ?? request.query?.$filter ?? ''
    const [from = 0, to = Infinity] = [...filter.matchAll(/(?:ge|le) (\S+Z)/g)].map(([, at = '']) => Date.parse(at))
    const skip = Number(searchParams.get('skip') ?? 0)
    const inOrder = entries
      .filter(({ activityDateTime }) => Date.parse(activityDateTime) >= from && Date.parse(activityDateTime) <= to)
      .sort((one, other) => other.activityDateTime.localeCompare(one.activityDateTime) * (isAscending ? -1 : 1))
    const value = inOrder.slice(skip, skip + pageSize)
    const link = new URLSearchParams({ filter, skip: String(skip + pageSize) }).toString()
    const next = skip + pageSize < inOrder.length && { '@odata.nextLink': `https://graph.example/v1.0/audit?${link}` }
    return found({ value, ...next })
  }
  const sessionOf = (oid: string) => {
    const session = createReadSession(answer, { permissions: ['AuditLog.Read.All'], oid })
    return { ...session, caller: { ...session.caller, tenantId } }
  }
  return {
    clock,
    asked,
    filters: () => asked.flatMap(({ path, query }) => query?.$filter ?? (path.includes('skip') ? 'next' : [])),
    refuse: (how: GraphAnswer | null) => void (refusal = how),
    read: (wanted: Stretch, { oid = 'ann', withinMs = 10_000 } = {}) =>
      readJournal(sessionOf(oid), wanted, { clock, withinMs }),
  }
}

const idsIn = (journal: DeletionJournal, span: Stretch) => [...journal.within(span)].map(({ id }) => id).sort()
const all = { from: ago(40_000), to: start }

describe('the journal of deletions', () => {
  it('is read newest first in the largest pages, and further only as far as it is wanted', async () => {
    const log = auditLog(Array.from({ length: 3_000 }, (_, index) => ago(20 + index)))
    const { journal, knownFrom } = await log.read({ from: ago(500), to: start })
    expect(log.filters()).toHaveLength(1)
    expect(log.asked[1]?.query).toMatchObject({ $top: '999' })
    expect(journal.size).toBe(999)
    expect(knownFrom).toBe(ago(500))
    // The page held more than was wanted, and that is known now too.
    await log.read({ from: ago(1_000), to: ago(600) })
    expect(log.filters()).toHaveLength(1)
    await log.read({ from: ago(1_500), to: start })
    expect(log.filters()).toHaveLength(2)
  })

  it('takes two requests for who deleted the thousand rows of a list, however they come into sight', async () => {
    const log = auditLog(Array.from({ length: 1_000 }, (_, index) => ago(20 + index)))
    for (let row = 0; row < 1_000; row += 25) await log.read({ from: ago(20 + row + 30), to: ago(20 + row - 5) })
    expect(log.filters().length).toBeLessThanOrEqual(2)
  })

  it('is read once for all who may read it, each of whom Graph is asked about', async () => {
    const log = auditLog([ago(20)])
    await Promise.all([log.read(all), log.read(all)])
    await log.read(all, { oid: 'other' })
    expect(log.filters()).toHaveLength(1)
    expect(log.asked.filter(({ query }) => query?.$top === '1').length).toBeGreaterThanOrEqual(2)
    log.refuse(refused(403, { code: 'forbidden' }))
    expect(await codeOf(log.read(all, { oid: 'third' }))).toBe('auditLogRefused')
  })

  it('asks about a person anew after ten minutes', async () => {
    const log = auditLog([ago(20)])
    await log.read(all)
    log.refuse(refused(403, { code: 'forbidden' }))
    log.clock.time += 9 * minute
    await log.read({ from: ago(500), to: ago(30) })
  })

  it('reads the last quarter of an hour again after a minute, and nothing else', async () => {
    const log = auditLog([ago(20)])
    await log.read(all)
    log.clock.time += minute / 2
    await log.read({ ...all, to: start })
    expect(log.filters()).toHaveLength(1)
    log.clock.time += minute
    await log.read({ ...all, to: log.clock.time })
    const [, again = ''] = log.filters()
    expect(log.filters()).toHaveLength(2)
    expect(again).toContain(`le ${new Date(log.clock.time).toISOString()}`)
  })

  it('tells how far it was read where time ran out, and goes on from there', async () => {
    const log = auditLog(
      Array.from({ length: 100 }, (_, index) => ago(20 + index)),
      { pageSize: 10, takesMs: 1_000 },
    )
    const first = await log.read(all, { withinMs: 3_000 })
    expect(first.knownFrom).toBeGreaterThan(ago(60))
    expect(first.journal.size).toBeLessThan(60)
    let rounds = 1
    for (let part = first; part.knownFrom !== all.from; rounds += 1) part = await log.read(all, { withinMs: 3_000 })
    expect(idsIn(first.journal, all)).toHaveLength(100)
    expect(rounds).toBeGreaterThan(2)
    expect(log.asked.length).toBeLessThan(20)
  })

  it('counts nothing as known of a log that does not come newest first, until it is read to its end', async () => {
    const moments = Array.from({ length: 30 }, (_, index) => ago(20 + index))
    const log = auditLog(moments, { pageSize: 10, takesMs: 1_000, isAscending: true })
    expect((await log.read(all, { withinMs: 1_500 })).knownFrom).toBeNull()
    const whole = await log.read(all, { withinMs: 60_000 })
    expect([whole.knownFrom, idsIn(whole.journal, all).length]).toEqual([all.from, 30])
  })

  it('holds every entry of the time that it says it knows, in whatever pieces it was read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (moments, looks, pageSize) => {
          const at = (minutes: number) => ago(20 + minutes)
          const log = auditLog(moments.map(at), { pageSize, takesMs: 1_000 })
          for (const [one, other, seconds] of looks) {
            const wanted = { from: at(Math.max(one, other)), to: at(Math.min(one, other)) }
            const { journal, knownFrom } = await log.read(wanted, { withinMs: seconds * 1_000 })
            if (knownFrom === null) continue
            const known = { from: Math.max(knownFrom, wanted.from), to: wanted.to }
            const real = moments.flatMap((minutes, index) =>
              at(minutes) >= known.from && at(minutes) <= known.to ? [`id${index}`] : [],
            )
            expect(idsIn(journal, known)).toEqual(real.sort())
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('waits as long as Graph says when it is throttled, and goes on', async () => {
    const log = auditLog([ago(20)])
    const answers = [refused(429, { code: 'throttled', retryAfterSeconds: 9 }), refused(429, { code: 'throttled' })]
    const session = createReadSession(() => answers.shift() ?? found({ value: [] }), {
      permissions: ['AuditLog.Read.All'],
    })
    const own = { ...session, caller: { ...session.caller, tenantId: 'throttled' } }
    await readJournal(own, all, { clock: log.clock, withinMs: 60_000 })
    expect(log.clock.time - start).toBe(19_000)
  })

  it('is never followed to another place', async () => {
    const link = { '@odata.nextLink': 'https://evil.example/v1.0/auditLogs' }
    const session = createReadSession(() => found({ value: [], ...link }), { permissions: ['AuditLog.Read.All'] })
    const own = { ...session, caller: { ...session.caller, tenantId: 'elsewhere' } }
    expect(await codeOf(readJournal(own, all, { clock: createVirtualClock(), withinMs: 1_000 }))).toBe('unexpected')
    expect(session.asked).toHaveLength(2)
  })

  it('is given up when its pages never end, though they are empty', async () => {
    const link = { '@odata.nextLink': 'https://graph.example/v1.0/auditLogs/directoryAudits?$skiptoken=next' }
    const session = createReadSession(() => found({ value: [], ...link }), { permissions: ['AuditLog.Read.All'] })
    const own = { ...session, caller: { ...session.caller, tenantId: 'endless' } }
    expect(await codeOf(readJournal(own, all, { clock: createVirtualClock(), withinMs: 60_000 }))).toBe('unavailable')
    expect(session.asked.length).toBeLessThan(200)
  })

  it('is not stopped by what stopped somebody else who was reading it', async () => {
    const log = auditLog([ago(20)])
    await log.read(all)
    await log.read(all, { oid: 'other' })
    log.clock.time += 2 * minute
    const later = { ...all, to: log.clock.time }
    log.refuse(refused(401, { code: 'stepUp', claims: '{}' }))
    const first = log.read(later)
    const second = log.read(later, { oid: 'other' })
    expect(await codeOf(first)).toBe('stepUp')
    expect(await codeOf(second)).toBe('stepUp')
    log.refuse(null)
    expect((await log.read(later, { oid: 'other' })).knownFrom).toBe(all.from)
  })

  it('forgets what the recycle bin has forgotten', () => {
    const journal = new DeletionJournal()
    const actor = { type: 'person', id: 'u', name: 'Ann', signInName: null } as const
    journal.add(
      [ago(10), ago(50)].map((at, index) => ({
        id: `id${index}`,
        kind: 'users' as const,
        at,
        actor: { ...actor },
        address: null,
        client: null,
      })),
    )
    journal.cover({ from: ago(60), to: ago(5), readAt: start })
    journal.forgetBefore(ago(20))
    expect([journal.size, journal.of('ID0').length, journal.of('id1').length]).toEqual([1, 1, 0])
    expect(journal.firstGap({ from: ago(60), to: ago(15) }, start)).toEqual({ from: ago(60), to: ago(20) - 1 })
  })
})
