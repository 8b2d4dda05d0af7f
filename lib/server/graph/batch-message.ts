import 'server-only'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import { longestHeader } from '../answer-limits'
import { recordOf } from '../untrusted-json'
import { pathAndQuery } from './address'
import { toReadAnswer } from './answer'
import type { GraphAnswer, GraphRequest } from './message'
import { requestIdOf } from './request-id'

/** The most that Graph takes in one batch. Source: "Combine multiple HTTP requests using JSON batching". */
export const largestBatch = 20

export type InBatch = Omit<GraphRequest, 'api'> & { readonly id: string }

/** The body of a batch. */
export function batchOf(
  requests: readonly InBatch[],
  moreHeaders: () => Readonly<Record<string, string>> = () => ({}),
): JsonValue {
  return {
    requests: requests.map((request) => ({
      id: request.id,
      method: request.method ?? 'GET',
      url: pathAndQuery(request),
      headers: {
        ...(request.consistency === undefined ? {} : { ConsistencyLevel: request.consistency }),
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...moreHeaders(),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
    })),
  }
}

/**
 * What Graph says to each request of a batch, in the order of the ids. What was said of the whole batch is said of each; of one
 * that the answer passes over nothing is known.
 */
export function answersInBatch(outer: GraphAnswer, ids: readonly string[]): readonly GraphAnswer[] {
  const inner = outer.isOk ? innerAnswersOf(outer.body) : new Map<string, GraphAnswer>()
  const otherwise: GraphAnswer = outer.isOk
    ? {
        isOk: false,
        status: null,
        failure: { code: codeOfSilence(outer.body), ...requestIdOf(outer) },
        isOfBatch: true,
      }
    : { ...outer, isOfBatch: true }
  // Answers come in any order.
  return ids.map((id) => inner.get(id) ?? otherwise)
}

/** Without any answers it is none of a batch. */
function codeOfSilence(body: unknown): 'unavailable' | 'unreadable' {
  return Array.isArray(recordOf(body).responses) ? 'unavailable' : 'unreadable'
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
