import type { ReadFault, WriteFault } from './faults'
import { answerRead, answerWrite } from './answers'

export type State = { readonly place: 'bin' | 'live' | 'gone'; readonly deletedDateTime: string | null }
export type Change = State & { readonly at: number; readonly by: 'start' | 'others' | Write }

/** A write as it arrived. */
export type Write = {
  readonly id: string
  readonly does: Doing
  readonly sender: string
  readonly at: number
  /** The date of deletion that its sender was shown last. */
  readonly shown: string | null
  /** What Graph said to it, where it said anything. */
  said: WriteFault['says'] | null
}

export type Doing = 'restore' | 'purge' | 'delete'

export type Held = {
  readonly start: State
  /** For how long a read of each side shows what was before. */
  readonly binLagMs: number
  readonly liveLagMs: number
  readonly latencyMs: number
  readonly writes: readonly WriteFault[]
  readonly reads: readonly ReadFault[]
}

export type Sent = { readonly method: string; readonly path: string; readonly sender: string }

/**
 * The directory behind a Graph whose answers are lost, late, false or somebody else's. It keeps a history of what was really
 * changed, when and by whom.
 */
export class Directory {
  readonly writes: Write[] = []
  readonly held: ReadonlyMap<string, Held>
  readonly #histories: ReadonlyMap<string, Change[]>
  readonly #pending: ReadonlyMap<string, { writes: WriteFault[]; reads: ReadFault[] }>
  readonly #shown = new Map<string, string | null>()

  constructor(held: ReadonlyMap<string, Held>) {
    this.held = held
    const start = Date.now() - 24 * 60 * 60 * 1000
    this.#histories = new Map([...held].map(([id, one]) => [id, [{ ...one.start, at: start, by: 'start' }]]))
    this.#pending = new Map(
      [...held].map(([id, { writes, reads }]) => [id, { writes: [...writes], reads: [...reads] }]),
    )
  }

  historyOf(id: string): readonly Change[] {
    return this.#histories.get(id) ?? []
  }

  /** What was so at a moment. */
  stateAt(id: string, at: number): State {
    return this.historyOf(id).findLast((change) => change.at <= at) ?? { place: 'gone', deletedDateTime: null }
  }

  /** Whether something was so at any moment of a time. */
  wasEver(id: string, from: number, to: number, isSo: (state: State) => boolean): boolean {
    const during = this.historyOf(id).filter(({ at }) => at > from && at <= to)
    return [this.stateAt(id, from), ...during].some(isSo)
  }

  /** Returns whether there was something to change. */
  change(id: string, does: Doing, by: Write | 'others'): boolean {
    const { place } = this.stateAt(id, Date.now())
    if (place !== (does === 'delete' ? 'live' : 'bin')) return false
    this.#histories.get(id)?.push({ ...after[does](), at: Date.now(), by })
    return true
  }

  /** What comes back for a request that has arrived; null where nothing ever does, an error where the connection breaks. */
  arrive({ method, path, sender }: Sent): Response | Error | null {
    const { id, isLive } = addressed(path)
    if (!this.held.has(id)) return answerRead('honest', null)
    return method === 'GET' ? this.#read(id, isLive, sender) : this.#write(id, isLive, { method, sender })
  }

  /** What was said to a request of a sender got lost on its way back. */
  unsay({ method, path, sender }: Sent): void {
    const { id } = addressed(path)
    if (method === 'GET') this.#shown.delete(`${sender} ${id}`)
    const write = this.writes.findLast((one) => one.id === id && one.sender === sender)
    if (method !== 'GET' && write) write.said = null
  }

  #read(id: string, isLive: boolean, sender: string) {
    const held = this.held.get(id)
    const lagMs = (isLive ? held?.liveLagMs : held?.binLagMs) ?? 0
    const { place, deletedDateTime } = this.stateAt(id, Date.now() - lagMs)
    const fault = this.#pending.get(id)?.reads.shift() ?? 'honest'
    const isThere = place === (isLive ? 'live' : 'bin')
    if (fault === 'honest' && isThere && !isLive) this.#shown.set(`${sender} ${id}`, deletedDateTime)
    return answerRead(fault, isThere ? { id, deletedDateTime } : null)
  }

  #write(id: string, isLive: boolean, { method, sender }: Pick<Sent, 'method' | 'sender'>) {
    const does: Doing = method === 'POST' ? 'restore' : isLive ? 'delete' : 'purge'
    const fault = this.#pending.get(id)?.writes.shift() ?? { says: 'truth', acts: 'first', laterMs: 0 }
    const shown = this.#shown.get(`${sender} ${id}`) ?? null
    const write: Write = { id, does, sender, at: Date.now(), shown, said: null }
    this.writes.push(write)
    const isDone = fault.acts === 'first' && this.change(id, does, write)
    if (fault.acts === 'later') setTimeout(() => this.change(id, does, write), fault.laterMs)
    const answer = answerWrite(fault.says, { id, does, isDone })
    if (answer instanceof Response) write.said = fault.says
    return answer
  }
}

const after: Readonly<Record<Doing, () => State>> = {
  restore: () => ({ place: 'live', deletedDateTime: null }),
  purge: () => ({ place: 'gone', deletedDateTime: null }),
  delete: () => ({ place: 'bin', deletedDateTime: `${new Date().toISOString().slice(0, 19)}Z` }),
}

/** The object that a path of Graph names. */
export function addressed(path: string): { readonly id: string; readonly isLive: boolean } {
  const [, binId, live] = /^\/v1\.0\/(?:directory\/deletedItems\/([^/?]+)|users\/([^/?]+))/.exec(path) ?? []
  return { id: binId ?? live ?? '', isLive: live !== undefined }
}
