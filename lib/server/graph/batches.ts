import 'server-only'
import { largestBatch } from './batch-message'
import type { GraphAnswer, GraphApi, GraphRequest } from './message'

type Traveller = {
  /** Person, Graph and version of it: what one batch has to have in common. */
  readonly sharedBy: string
  readonly request: GraphRequest
  readonly deadlineMs: number
  readonly alone: () => Promise<GraphAnswer>
  /** Sends several as one. Null when Graph refused to look at them together: then nothing was carried out. */
  readonly together: (
    requests: readonly GraphRequest[],
    api: GraphApi,
    deadlineMs: number,
  ) => Promise<readonly GraphAnswer[] | null>
}
type Waiting = Traveller & {
  readonly resolve: (answer: GraphAnswer | Promise<GraphAnswer>) => void
  readonly reject: (error: unknown) => void
}

/** Sends a request, in one batch with those that leave at the same moment. Rejects only where what sends it does. */
export type Batches = (traveller: Traveller) => Promise<GraphAnswer>

/**
 * Twenty requests take one round trip instead of twenty. Nobody is waited for: what is asked for before anything else happens
 * leaves together, and a lone request leaves alone.
 */
export function createBatches(): Batches {
  const waiting = new Map<string, Waiting[]>()

  function leave(sharedBy: string): void {
    const all = waiting.get(sharedBy) ?? []
    waiting.delete(sharedBy)
    for (let start = 0; start < all.length; start += largestBatch) {
      const some = all.slice(start, start + largestBatch)
      sendAll(some).catch((error: unknown) => some.forEach(({ reject }) => reject(error)))
    }
  }

  return (traveller) =>
    new Promise((resolve, reject) => {
      const { sharedBy } = traveller
      const others = waiting.get(sharedBy)
      if (others) others.push({ ...traveller, resolve, reject })
      else {
        waiting.set(sharedBy, [{ ...traveller, resolve, reject }])
        process.nextTick(leave, sharedBy)
      }
    })
}

async function sendAll(travellers: readonly Waiting[]): Promise<void> {
  const [first] = travellers
  if (!first) return
  const answers = travellers.length === 1 ? null : await sendTogether(first, travellers)
  travellers.forEach(({ alone, resolve }, index) => resolve(answers?.[index] ?? alone()))
}

function sendTogether({ together, request }: Waiting, travellers: readonly Waiting[]) {
  const requests = travellers.map((traveller) => traveller.request)
  return together(requests, request.api, Math.max(...travellers.map(({ deadlineMs }) => deadlineMs)))
}
