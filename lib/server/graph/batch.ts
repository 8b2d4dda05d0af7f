import 'server-only'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import { longestHeader } from '../answer-limits'
import { recordOf } from '../untrusted-json'
import { pathAndQuery, toReadAnswer, type GraphClient } from './client'
import type { GraphAnswer, GraphApi, GraphRequest } from './message'
import { requestIdOf } from './request-id'

export type BatchedRead = Omit<GraphRequest, 'api' | 'method' | 'body'> & { readonly id: string }

/** The most that Graph takes in one batch. Source: "Combine multiple HTTP requests using JSON batching". */
const largest = 20

/** Reads of one API version in as few requests as Graph allows. Every id gets an answer, in its own right. */
export async function askBatch(
  graph: Pick<GraphClient, 'ask'>,
  api: GraphApi,
  reads: readonly BatchedRead[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, GraphAnswer>> {
  const isLimited = ({ path }: BatchedRead) => requestLimitOf(path) !== null
  const free = reads.filter((read) => !isLimited(read))
  const batches = Array.from({ length: Math.ceil(free.length / largest) }, (_, index) =>
    free.slice(index * largest, (index + 1) * largest),
  )
  const answers = await Promise.all([
    ...batches.map((batch) => askOne(graph, api, batch, signal)),
    // In a batch they would all arrive at once, where one a second is taken.
    ...reads.filter(isLimited).map(async ({ id, ...read }) => {
      const answer = await graph.ask({ ...read, api, canWait: true }, signal)
      return [[id, answer] as const]
    }),
  ])
  return new Map(answers.flat())
}

async function askOne(
  graph: Pick<GraphClient, 'ask'>,
  api: GraphApi,
  reads: readonly BatchedRead[],
  signal?: AbortSignal,
): Promise<readonly (readonly [string, GraphAnswer])[]> {
  const requests = reads.map((read) => ({
    id: read.id,
    method: 'GET',
    url: pathAndQuery(read),
    headers: read.consistency === undefined ? {} : { ConsistencyLevel: read.consistency },
  }))
  const outer = await graph.ask({ method: 'POST', api, path: '/$batch', body: { requests } }, signal)
  // Answers come in any order.
  const inner = outer.isOk ? innerAnswersOf(outer.body) : new Map<string, GraphAnswer>()
  const otherwise: GraphAnswer = outer.isOk
    ? { isOk: false, status: null, failure: { code: 'unavailable', ...requestIdOf(outer) } }
    : outer
  return reads.map(({ id }) => [id, inner.get(id) ?? otherwise])
}

function innerAnswersOf(body: unknown): Map<string, GraphAnswer> {
  const { responses } = recordOf(body)
  const entries = Array.isArray(responses) ? responses.map(recordOf) : []
  return new Map(
    entries.flatMap(({ id, status, headers, body: innerBody }) =>
      // Microsoft's own samples show ids as numbers too.
      (typeof id === 'string' || typeof id === 'number') && typeof status === 'number'
        ? [[String(id), toReadAnswer({ status, header: headerOf(recordOf(headers)), body: innerBody }, null)] as const]
        : [],
    ),
  )
}

function headerOf(headers: Readonly<Record<string, unknown>>): (name: string) => string | null {
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => {
    const value = values.get(name)
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
    return text !== null && text.length <= longestHeader ? text : null
  }
}
