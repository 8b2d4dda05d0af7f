import 'server-only'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import { answersInBatch, batchOf, largestBatch } from './batch-message'
import type { GraphClient } from './client'
import type { GraphAnswer, GraphApi, GraphRequest } from './message'

export type BatchedRead = Omit<GraphRequest, 'api' | 'method' | 'body'> & { readonly id: string }

/** Reads of one API version in as few requests as Graph allows. Every id gets an answer, in its own right. */
export async function askBatch(
  graph: Pick<GraphClient, 'ask'>,
  api: GraphApi,
  reads: readonly BatchedRead[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, GraphAnswer>> {
  const isLimited = ({ path }: BatchedRead) => requestLimitOf(path) !== null
  const free = reads.filter((read) => !isLimited(read))
  const batches = Array.from({ length: Math.ceil(free.length / largestBatch) }, (_, index) =>
    free.slice(index * largestBatch, (index + 1) * largestBatch),
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
  const outer = await graph.ask({ method: 'POST', api, path: '/$batch', body: batchOf(reads) }, signal)
  const ids = reads.map(({ id }) => id)
  const answers = answersInBatch(outer, ids)
  return ids.map((id, index) => [id, answers[index] ?? outer])
}
