import { AppError } from '@/lib/contract/app-error'
import type { ActEvent, ActInput, ActName, Outcome } from '@/lib/contract/acts'
import { kindOf } from '@/lib/kinds'
import { failureResponse } from '@/lib/server/http/failure-response'
import { getDeletedObject } from '@/lib/server/recycle-bin/look/get-deleted-object'
import { Server } from './server'
import { Directory } from './directory'
import type { CallFault, LookFault, Scenario, Step } from './scenario'
import { sleep } from './virtual-time'

/** What a server told the browser, over a connection that held. */
export type Told = { readonly sender: string; readonly outcome: Outcome }

/** A browser, the server of the moment, and the directory, with the connections between them. */
export class World {
  readonly directory: Directory
  readonly told: Told[] = []
  #server: Server
  #servers = 1
  #run = 0
  #calls: CallFault[] = []
  #looks: LookFault[] = []

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
  begin({ calls, looks }: Step): number {
    this.#calls = [...calls]
    this.#looks = [...looks]
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

  async #askGraph({ pathname }: URL, { method = 'GET', headers, signal }: RequestInit): Promise<Response> {
    const sender = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? ''
    const server = this.#server.isSender(sender) ? this.#server : null
    // A process that was killed does nothing any more.
    if (server === null) return new Promise(() => undefined)
    const [, id = ''] = /(?:deletedItems|users)\/([^/]+)/.exec(pathname) ?? []
    const latencyMs = this.directory.held.get(id)?.latencyMs ?? 5
    return new Promise((resolve, reject) => {
      const isGone = () => !this.#server.isSender(sender)
      signal?.addEventListener('abort', () => isGone() || reject(signal.reason as Error), { once: true })
      setTimeout(() => {
        const answer = this.directory.arrive({ method, path: pathname, sender })
        if (answer === null) return
        setTimeout(() => {
          if (isGone()) return
          if (answer instanceof Error) reject(answer)
          else resolve(answer)
        }, latencyMs)
      }, latencyMs)
    })
  }

  /** Another one takes its place, and knows nothing of what it did. */
  #kill(server: Server): void {
    if (this.#server !== server) return
    this.#servers += 1
    this.#server = new Server(this.#servers)
    server.kill()
  }
}
