import { AppError } from '@/lib/contract/app-error'
import type { ActEvent, ActInput, ActName, Outcome } from '@/lib/contract/acts'
import { kindOf } from '@/lib/kinds'
import { failureResponse } from '@/lib/server/http/failure-response'
import { getDeletedObject } from '@/lib/server/recycle-bin/look/get-deleted-object'
import { answerBatch, answerUnopened, isHeard } from './answers'
import type { BatchFault } from './faults'
import { Server } from './server'
import { addressed, Directory, type Sent } from './directory'
import type { CallFault, LookFault, Scenario, Step } from './scenario'
import { sleep } from './virtual-time'

/** What a server told the browser, over a connection that held. */
export type Told = { readonly sender: string; readonly outcome: Outcome }

type Arrived = { readonly answer: Response | Error | null; readonly latencyMs: number }

/** A browser, the server of the moment, and the directory, with the connections between them. */
export class World {
  readonly directory: Directory
  readonly told: Told[] = []
  #server: Server
  #servers = 1
  #run = 0
  #calls: CallFault[] = []
  #looks: LookFault[] = []
  #batches: BatchFault[] = []

  constructor({ objects }: Scenario) {
    this.directory = new Directory(new Map(objects.map((one, index) => [`o${index}`, one])))
    this.#server = new Server(1)
    objects.forEach(({ others }, index) => {
      for (const { atMs, does } of others) setTimeout(() => this.directory.change(`o${index}`, does, 'others'), atMs)
    })
  }

  /** Whether no process was killed. */
  get isWhole(): boolean {
    return this.#servers === 1
  }

  /** Begins with the faults of another step. Returns what its requests are marked with. */
  begin({ calls, looks, batches }: Step): number {
    this.#calls = [...calls]
    this.#looks = [...looks]
    this.#batches = [...batches]
    return (this.#run += 1)
  }

  /** In the place of the network, for the browser's requests as for the server's. */
  readonly fetch = (address: string, init: RequestInit = {}): Promise<Response> =>
    address.startsWith('/api/') ? this.#look(address, init) : this.#askGraph(new URL(address), init)

  async act(name: ActName, input: ActInput): Promise<AsyncIterable<ActEvent>> {
    const fault = this.#calls.shift() ?? { kind: 'none' }
    await sleep(10)
    if (fault.kind === 'cutBefore') throw new TypeError('Failed to fetch')
    const server = this.#server
    const first = server.act(name, input, this.#run, fault.kind === 'refused' ? fault.code : null)
    if (fault.kind === 'kill') setTimeout(() => this.#kill(server), fault.afterMs)
    if (fault.kind !== 'sentAgain') {
      return this.#deliver(first, server, fault.kind === 'cutAfter' ? fault.outcomes : Infinity)
    }
    await Promise.race([sleep(fault.afterMs), server.killed])
    return this.#deliver(this.#server.act(name, input, this.#run, fault.refusal), this.#server, Infinity)
  }

  async *#deliver(events: AsyncIterable<ActEvent>, server: Server, outcomes: number): AsyncGenerator<ActEvent> {
    const sender = server.senderOf(this.#run)
    const coming = events[Symbol.asyncIterator]()
    for (let count = 0; count < outcomes; count += 1) {
      const next = await Promise.race([coming.next(), server.killed])
      if (next.done === true) return
      if ('id' in next.value) this.told.push({ sender, outcome: next.value })
      yield next.value
    }
    throw new TypeError('network error')
  }

  /** The route by which the browser reads back. */
  async #look(url: string, { signal }: RequestInit): Promise<Response> {
    const server = this.#server
    const fault = this.#looks.shift() ?? 'none'
    await sleep(10)
    if (fault === 'cut') throw new TypeError('Failed to fetch')
    if (fault === 'kill') setTimeout(() => this.#kill(server), 100)
    const [, , , slug, id = ''] = url.split('/')
    const kind = kindOf(slug as ActInput['kind'])
    const left = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
    const answer = getDeletedObject(server.session(this.#run), kind, id).then(
      (found) => Response.json(found),
      (error: unknown) => {
        if (error instanceof AppError) return failureResponse(error.failure)
        throw error
      },
    )
    return Promise.race([answer, left, server.killed])
  }

  async #askGraph({ pathname }: URL, { method = 'GET', headers, signal, body }: RequestInit): Promise<Response> {
    const isBatch = pathname.endsWith('/$batch')
    const sender = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? ''
    const server = this.#server.isSender(sender) ? this.#server : null
    // A process that was killed does nothing any more.
    if (server === null) return new Promise(() => undefined)
    const arriving = isBatch
      ? this.#arriveTogether(body as string, sender)
      : this.#arrive({ method, path: pathname, sender })
    return new Promise((resolve, reject) => {
      const isGone = () => !this.#server.isSender(sender)
      signal?.addEventListener('abort', () => isGone() || reject(signal.reason as Error), { once: true })
      void arriving.then(({ answer, latencyMs }) => {
        if (answer === null) return
        setTimeout(() => {
          if (isGone()) return
          if (answer instanceof Error) reject(answer)
          else resolve(answer)
        }, latencyMs)
      })
    })
  }

  async #arrive(sent: Sent): Promise<Arrived> {
    const latencyMs = this.directory.held.get(addressed(sent.path).id)?.latencyMs ?? 5
    await sleep(latencyMs)
    return { answer: this.directory.arrive(sent), latencyMs }
  }

  /** The requests of a batch arrive side by side. */
  async #arriveTogether(body: string, sender: string): Promise<Arrived> {
    const fault = this.#batches.shift() ?? 'none'
    await sleep(5)
    const unopened = answerUnopened(fault)
    if (unopened !== undefined) return { answer: unopened, latencyMs: 5 }
    const { requests } = JSON.parse(body) as { requests: readonly { id: string; method: string; url: string }[] }
    const sent = requests.map(({ method, url }) => ({ method, path: `/v1.0${url}`, sender }))
    const arrived = await Promise.all(sent.map((one) => this.#arrive(one)))
    const answers = arrived.map(({ answer }, index) => ({ id: requests[index]?.id ?? '', answer }))
    for (const [index, one] of sent.entries()) {
      if (!isHeard(fault, answers, index)) this.directory.unsay(one)
    }
    const latencyMs = Math.max(...arrived.map((one) => one.latencyMs))
    return { answer: await answerBatch(fault, answers), latencyMs }
  }

  /** Another one takes its place, and knows nothing of what it did. */
  #kill(server: Server): void {
    if (this.#server !== server) return
    this.#servers += 1
    this.#server = new Server(this.#servers)
    server.kill()
  }
}
