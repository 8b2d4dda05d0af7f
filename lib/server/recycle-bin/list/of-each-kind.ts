import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { askBatch, type BatchedRead } from '../../graph/batch'
import type { GraphAnswer } from '../../graph/message'
import type { DelegatedSession } from '../../session'
import type { Kind } from '@/lib/kinds/kind'

export type KindRead = BatchedRead & { readonly kind: Kind }

/** Reads of several kinds, side by side: v1.0 and beta have batches of their own. */
export async function askOfKinds(
  { graph, signal }: DelegatedSession,
  reads: readonly KindRead[],
): Promise<ReadonlyMap<string, GraphAnswer>> {
  const batches = (['v1.0', 'beta'] as const)
    .map((api) => ({ api, ofApi: reads.filter(({ kind }) => kind.graph.api === api) }))
    .filter(({ ofApi }) => ofApi.length > 0)
    .map(({ api, ofApi }) =>
      askBatch(
        graph,
        api,
        ofApi.map(({ kind, ...read }) => read),
        signal,
      ),
    )
  const answers = new Map((await Promise.all(batches)).flatMap((answer) => [...answer]))
  requireNoStepUp([...answers.values()])
  return answers
}

/** A claims challenge within the batch concerns the person, not the kind: one sign-in answers it for all. */
export function requireNoStepUp(answers: readonly GraphAnswer[]): void {
  const challenged = answers.find((answer) => !answer.isOk && answer.failure.code === 'stepUp')
  if (challenged && !challenged.isOk) throw new AppError(challenged.failure)
}

/** What is wrong with one bin takes the counts of the others from nobody. */
export async function failureOr<Result>(counting: Promise<Result>): Promise<Result | Failure> {
  try {
    return await counting
  } catch (error) {
    if (error instanceof AppError && error.failure.code !== 'stepUp') return error.failure
    throw error
  }
}
