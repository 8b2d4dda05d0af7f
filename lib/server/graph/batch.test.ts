import { describe, expect, it } from 'vitest'
import { askBatch } from './batch'
import type { GraphAnswer, GraphRequest } from './message'

type Inner = { id: string; method: string; url: string; headers: Record<string, string> }

const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from('{"a":1}').toString('base64')}"`
const read = (id: string) => ({ id, path: `/${id}`, query: { $top: '1' }, consistency: 'eventual' as const })
const ok = (responses: unknown): GraphAnswer => ({ isOk: true, status: 200, body: { responses }, requestId: 'outer' })

describe('askBatch', () => {
  it('asks nothing for nothing', async () => {
    const { graph, batches } = graphThat(() => ok([]))
    expect(await askBatch(graph, 'v1.0', [])).toEqual(new Map())
    expect(batches).toEqual([])
  })

  it('sends at most 20 reads together, each with its own headers', async () => {
    const { graph, batches } = graphThat((inner) => ok(inner.map(({ id }) => ({ id, status: 200, body: id }))))
    const ids = Array.from({ length: 41 }, (_, index) => `k${index}`)
    const answers = await askBatch(graph, 'beta', ids.map(read))
    expect(batches.map((batch) => batch.length)).toEqual([20, 20, 1])
    expect(batches[0]?.[0]).toEqual({
      id: 'k0',
      method: 'GET',
      url: '/k0?$top=1',
      headers: { ConsistencyLevel: 'eventual' },
    })
    expect(ids.map((id) => answers.get(id))).toEqual(ids.map((id) => ({ isOk: true, status: 200, body: id })))
  })

  it('finds each answer by its id, in whatever order they come', async () => {
    const { graph } = graphThat(() =>
      ok([
        { id: 'b', status: 404, body: { error: { code: 'gone' } } },
        { id: 'a', status: 200, body: 1 },
      ]),
    )
    const answers = await askBatch(graph, 'v1.0', [read('a'), read('b')])
    expect(answers.get('a')).toMatchObject({ isOk: true, body: 1 })
    expect(answers.get('b')).toMatchObject({ isOk: false, failure: { code: 'notFound', graphCode: 'gone' } })
  })

  it('sends what Graph takes few requests of by itself, behind what somebody waits for', async () => {
    const { graph, batches, single } = graphThat((inner) => ok(inner.map(({ id }) => ({ id, status: 200, body: id }))))
    const limited = { ...read('policies'), path: '/identity/conditionalAccess/deletedItems/policies' }
    const answers = await askBatch(graph, 'beta', [read('a'), limited, read('b')])
    expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([['a', 'b']])
    expect(single).toMatchObject([{ api: 'beta', path: limited.path, consistency: 'eventual', canWait: true }])
    expect([...answers.keys()].sort()).toEqual(['a', 'b', 'policies'])
  })

  it('reads a claims challenge and a wait from the inner headers', async () => {
    const { graph } = graphThat(() =>
      ok([
        { id: 'a', status: 401, headers: { 'WWW-Authenticate': challenge } },
        { id: 'b', status: 429, headers: { 'Retry-After': 4 } },
      ]),
    )
    const answers = await askBatch(graph, 'v1.0', [read('a'), read('b')])
    expect(answers.get('a')).toMatchObject({ failure: { code: 'stepUp', claims: '{"a":1}' } })
    expect(answers.get('b')).toMatchObject({ failure: { code: 'throttled', retryAfterSeconds: 4 } })
  })

  it('takes no longer header from within than Node takes from the wire', async () => {
    const headers = {
      'WWW-Authenticate': `${'Basic, '.repeat(3_000)}${challenge}`,
      'request-id': 'x'.repeat(1_000_000),
    }
    const { graph } = graphThat(() => ok([{ id: 'a', status: 401, headers }]))
    expect((await askBatch(graph, 'v1.0', [read('a')])).get('a')).toEqual({
      isOk: false,
      status: 401,
      failure: { code: 'signedOut' },
    })
  })

  it('says that an answer is missing instead of making one up', async () => {
    const { graph } = graphThat(() => ok([]))
    const answers = await askBatch(graph, 'v1.0', [read('a')])
    expect(answers.get('a')).toEqual({
      isOk: false,
      status: null,
      failure: { code: 'unavailable', requestId: 'outer' },
      isOfBatch: true,
    })
  })

  it('says of an answer that is none to a batch that it cannot be read', async () => {
    const { graph } = graphThat(() => ok('nonsense'))
    const answers = await askBatch(graph, 'v1.0', [read('a')])
    expect(answers.get('a')).toMatchObject({ isOk: false, status: null, failure: { code: 'unreadable' } })
  })

  it('gives the failure of the whole batch to each read in it', async () => {
    const failed: GraphAnswer = { isOk: false, status: 503, failure: { code: 'unavailable' } }
    const { graph } = graphThat(() => failed)
    const answers = await askBatch(graph, 'v1.0', [read('a'), read('b')])
    expect([...answers.values()]).toEqual([failed, failed].map((one) => ({ ...one, isOfBatch: true })))
  })
})

function graphThat(answer: (inner: readonly Inner[]) => GraphAnswer) {
  const batches: Inner[][] = []
  const single: GraphRequest[] = []
  const ask = (request: GraphRequest) => {
    const { body } = request
    if (body === undefined) {
      single.push(request)
      return Promise.resolve(ok([]))
    }
    const { requests } = body as unknown as { requests: Inner[] }
    batches.push(requests)
    return Promise.resolve(answer(requests))
  }
  return { graph: { ask }, batches, single }
}
