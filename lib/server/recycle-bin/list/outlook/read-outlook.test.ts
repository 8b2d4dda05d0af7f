import { describe, expect, it } from 'vitest'
import { comingDays } from '@/lib/contract/coming-days'
import type { KindOutlook } from '@/lib/contract/outlook'
import { kinds } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../../../graph/message'
import { codeOf, createReadSession, everyPermission, found, refused } from '../../../testing/read-session'
import { readOutlook } from './read-outlook'

const now = Date.parse('2026-11-30T12:00:00Z')
const days = comingDays(new Date(now)).map(({ deleted }) => deleted)
const dayMs = 24 * 60 * 60 * 1000

/** A Graph that has any number of objects of each kind, deleted evenly over the last 30 days, and counts them by their dates. */
function countingGraph(
  sizeOf: (path: string) => number,
  refuse: (path: string, query: URLSearchParams) => GraphAnswer | null = () => null,
) {
  const inner: string[] = []
  const answerOf = (address: string): GraphAnswer => {
    inner.push(address)
    const { pathname, searchParams: query } = new URL(address, 'https://graph.example')
    const refusal = refuse(pathname, query)
    if (refusal) return refusal
    const size = sizeOf(pathname)
    const at = (index: number) => now - Math.floor(((index + 0.5) * 30 * dayMs) / size)
    const filter = query.get('$filter') ?? ''
    if (filter.startsWith('id eq') || filter.startsWith('signInAudience'))
      return found({ value: [], '@odata.count': 0 })
    const bound = (operator: string) =>
      [...filter.matchAll(new RegExp(`deletedDateTime ${operator} ([^ )]+)`, 'g'))].map(([, moment]) =>
        Date.parse(moment ?? ''),
      )
    const [from, to] = [Math.max(-Infinity, ...bound('ge')), Math.min(Infinity, ...bound('le'))]
    // As they lie evenly, only a stretch of them has to be looked at.
    const isWithin = (index: number) => at(index) >= from && at(index) <= to
    let count = 0
    for (let index = 0; index < size; index += 1) if (isWithin(index)) count += 1
    const top = Number(query.get('$top') ?? 100)
    const value = Array.from({ length: size }, (_, index) => index)
      .filter(isWithin)
      .slice(0, top)
      .map((index) => ({ id: `${index}`, deletedDateTime: new Date(at(index)).toISOString() }))
    const counted = query.has('$count') ? { '@odata.count': count } : {}
    const next = count > top ? { '@odata.nextLink': `https://graph.example/v1.0${pathname}?$skiptoken=x` } : {}
    return found({ value, ...counted, ...next })
  }
  const session = createReadSession(
    ({ path, query = {}, body }: GraphRequest) => {
      if (path !== '/$batch') return answerOf(`${path}?${new URLSearchParams(query).toString()}`)
      const { requests } = body as unknown as { requests: { id: string; url: string }[] }
      expect(requests.length).toBeLessThanOrEqual(20)
      return found({
        responses: requests.map(({ id, url }) => {
          const answer = answerOf(url)
          return {
            id,
            status: answer.status,
            body: answer.isOk ? answer.body : { error: { code: answer.failure.graphCode ?? '', message: '' } },
          }
        }),
      })
    },
    { permissions: everyPermission },
  )
  return { session, inner }
}

const whole = { kinds, parts: ['left', 'days'], days, now: () => now } as const
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('the outlook', () => {
  it('of 100,000 objects takes at most 60 requests, and is right', async () => {
    const large = /user$|group$|application$|servicePrincipal$|device$/
    const { session, inner } = countingGraph((path) => (large.test(path) ? 20_000 : 12))
    const { kinds: told } = await readOutlook(session, whole)
    expect(session.asked.length).toBeLessThanOrEqual(60)
    expect(inner.length).toBeLessThan(350)
    const counted = Object.values(told) as {
      left: NonNullable<KindOutlook['left']>
      days: NonNullable<KindOutlook['days']>
    }[]
    expect(
      counted
        .map((one) => sum(one.days))
        .sort((one, other) => other - one)
        .slice(0, 6),
    ).toEqual([20_000, 20_000, 20_000, 20_000, 20_000, 12])
    for (const { left, days: byDay } of counted) {
      expect(left['7d']).toBeGreaterThanOrEqual(left['3d'])
      expect(sum(byDay)).toBeGreaterThanOrEqual(left['7d'])
    }
  })

  it('takes at most 60 requests where every bin is large', async () => {
    const { session } = countingGraph(() => 5_000)
    await readOutlook(session, { ...whole, kinds: kinds.filter(({ graph }) => graph.queries === 'advanced') })
    expect(session.asked.length).toBeLessThanOrEqual(60)
  })

  it('has its first numbers after one round trip, and one more that looks for doubles', async () => {
    const { session } = countingGraph(() => 5_000)
    await readOutlook(session, {
      ...whole,
      parts: ['left'],
      kinds: kinds.filter(({ graph }) => graph.queries === 'advanced'),
    })
    expect(session.asked.length).toBeLessThanOrEqual(8)
  })

  it('reads a bin whole where Graph refuses to count it, and counts the same', async () => {
    const counting = await readOutlook(countingGraph(() => 90).session, whole)
    const refusing = countingGraph(
      () => 90,
      (path, query) =>
        path.endsWith('user') && query.has('$count')
          ? refused(400, { code: 'graphRefused', graphCode: 'Request_UnsupportedQuery' })
          : null,
    )
    expect((await readOutlook(refusing.session, whole)).kinds.users).toEqual(counting.kinds.users)
  })

  it('of a kind of which one day could not be counted is a failure, and no number', async () => {
    let counts = 0
    const { session } = countingGraph(
      (path) => (path.endsWith('user') ? 5_000 : 3),
      (path, query) =>
        path.endsWith('user') && query.get('$top') === '1' && (counts += 1) === 9
          ? refused(429, { code: 'throttled' })
          : null,
    )
    const { kinds: told } = await readOutlook(session, { ...whole, parts: ['days'] })
    expect(told.users).toMatchObject({ code: 'throttled' })
    expect(told.groups).toMatchObject({ days: expect.any(Array) as unknown })
  })

  it('names the permission where the app may read no more than ids', async () => {
    const { session } = countingGraph(
      () => 3,
      (path, query) =>
        path.endsWith('group') && query.get('$top') === '999'
          ? found({ value: [{ id: '1' }], '@odata.count': 1 })
          : null,
    )
    expect((await readOutlook(session, { ...whole, parts: ['days'] })).kinds.groups).toMatchObject({
      code: 'permissionMissing',
    })
  })

  it.each([['30d'], ['..2026-11-01T00:00Z'], ['2026-11-02T00:00Z..2026-11-01T00:00Z'], ['x']])(
    'takes no day such as %s',
    async (day) => {
      expect(await codeOf(readOutlook(countingGraph(() => 1).session, { ...whole, days: [day] }))).toBe(
        'invalidRequest',
      )
    },
  )
})
