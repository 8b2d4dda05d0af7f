import { vi } from 'vitest'
import { targetsPerCall, type ActEvent, type ActInput, type ActName } from '@/lib/contract/acts'
import { errorStatuses, type Failure } from '@/lib/contract/app-error'
import { apiPaths } from '@/lib/contract/paths'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { helpdeskLead } from './examples'

type Answer = (address: URL) => unknown
type ActAnswer = (input: ActInput) => AsyncIterable<ActEvent> | Promise<AsyncIterable<ActEvent>>

/** What the browser asks of our server in a component test, in the place of the network: routes and server actions. */
class FakeServer {
  readonly #answers = new Map<string, Answer>()
  #actAnswer: ActAnswer = (input) => allOf(input, 'done')
  /** Every call of a server action, in its order. */
  readonly calls: { act: ActName; input: ActInput }[] = []
  /** Every address that was read, in its order. */
  readonly asked: string[] = []
  /** What was asked for and has no answer here, which fails the test. */
  readonly unanswered: string[] = []

  reset(): void {
    this.#answers.clear()
    this.#actAnswer = (input) => allOf(input, 'done')
    this.calls.length = 0
    this.asked.length = 0
    this.unanswered.length = 0
    this.answer(apiPaths.me(), () => helpdeskLead)
    // Every row and panel asks this once there is time, which may come before the end of a test or after it.
    this.answer(apiPaths.deleters([]), () => ({ unread: { code: 'auditLogRefused' } }))
    // After each restore what came back is read; of most tests it is no subject.
    for (const kind of kindSlugs) {
      this.answer(apiPaths.restored(kind, []), ({ searchParams }) => ({
        objects: searchParams.getAll('of').map((id) => ({ id, state: 'live', properties: {} })),
      }))
    }
    vi.stubGlobal('fetch', (address: string, { signal }: RequestInit = {}) =>
      Promise.race([this.#fetch(new URL(address, window.location.href)), abortOf(signal)]),
    )
  }

  /** Answers a route, whatever its query. May return a promise that holds the answer back, or throw a `Refusal`. */
  answer(path: string, answer: Answer): void {
    this.#answers.set(new URL(path, window.location.href).pathname, answer)
  }

  answerActs(answer: ActAnswer): void {
    this.#actAnswer = answer
  }

  async act(act: ActName, input: ActInput): Promise<AsyncIterable<ActEvent>> {
    this.calls.push({ act, input })
    if (input.targets.length > targetsPerCall[act]) throw new Error('The server takes no call as large as this')
    return this.#actAnswer(input)
  }

  async #fetch(address: URL): Promise<Response> {
    this.asked.push(address.pathname + address.search)
    const answer = this.#answers.get(address.pathname)
    if (!answer) {
      this.unanswered.push(address.pathname)
      return Response.json({}, { status: 404 })
    }
    try {
      return Response.json(await answer(address))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return Response.json({ failure: error.failure }, { status: errorStatuses[error.failure.code] })
    }
  }
}

function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
}

export class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

export const server = new FakeServer()

/** The same outcome for each object of a call. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream of things that are there already
export async function* allOf({ targets }: ActInput, state: 'done' | 'failed' | 'refused'): AsyncGenerator<ActEvent> {
  for (const { id } of targets) yield { id, state }
  yield { end: targets.length }
}

/** An answer that comes when the test says so. */
export function held<Value>(): { readonly answer: Promise<Value>; readonly release: (value: Value) => void } {
  let release: (value: Value) => void = () => undefined
  const answer = new Promise<Value>((resolve) => (release = resolve))
  return { answer, release: (value) => release(value) }
}
