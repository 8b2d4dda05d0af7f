import type { DirectoryObject } from './directory-object'
import { DirectoryTable } from './directory-table'

type Change = { atMs: number; id: string; object: DirectoryObject | null }
export type DirectoryLag = { indexLagMs(): number; readLagMs(): number }

/**
 * The directory as it is, and the two copies that run behind it: the index that lists and counts are served from
 * (advanced queries read a separate index), and the replica that single objects are read from.
 */
export class Directory {
  readonly #now: () => number
  readonly #truth = new DirectoryTable()
  readonly #index: LaggingCopy
  readonly #replica: LaggingCopy
  #expired: DirectoryObject[] = []

  constructor(objects: Iterable<DirectoryObject>, now: () => number, lag: DirectoryLag) {
    this.#now = now
    this.#index = new LaggingCopy(now, () => lag.indexLagMs())
    this.#replica = new LaggingCopy(now, () => lag.readLagMs())
    for (const object of objects) for (const table of this.#tables()) table.put(object)
  }

  get truth(): DirectoryTable {
    return this.#truth
  }

  index(): DirectoryTable {
    return this.#index.caughtUp()
  }

  replica(): DirectoryTable {
    return this.#replica.caughtUp()
  }

  put(object: DirectoryObject): void {
    this.#truth.put(object)
    this.#announce(object.id, object)
  }

  /** What has been so for a while is so in every copy. */
  putAtOnce(objects: readonly DirectoryObject[]): void {
    for (const table of this.#tables()) table.putAll(objects)
  }

  remove(id: string): void {
    this.#truth.remove(id)
    this.#announce(id, null)
  }

  /** What the directory takes out by itself at the end of the retention leaves every copy at once. */
  expire(object: DirectoryObject): void {
    this.#expired.push(object)
    for (const table of this.#tables()) table.remove(object.id)
  }

  /** Puts back what had expired, for a retention that ends otherwise. */
  unexpire(isBack: (object: DirectoryObject) => boolean): void {
    const back = this.#expired.filter((object) => isBack(object))
    if (back.length === 0) return
    this.#expired = this.#expired.filter((object) => !back.includes(object))
    for (const object of back) for (const table of this.#tables()) table.put(object)
  }

  #tables(): DirectoryTable[] {
    return [this.#truth, this.#index.table, this.#replica.table]
  }

  #announce(id: string, object: DirectoryObject | null): void {
    const change = { atMs: this.#now(), id, object }
    this.#index.changes.push(change)
    this.#replica.changes.push(change)
  }
}

class LaggingCopy {
  readonly table = new DirectoryTable()
  readonly changes: Change[] = []
  readonly #now: () => number
  readonly #lagMs: () => number

  constructor(now: () => number, lagMs: () => number) {
    this.#now = now
    this.#lagMs = lagMs
  }

  caughtUp(): DirectoryTable {
    const untilMs = this.#now() - this.#lagMs()
    const pending = this.changes.findIndex((change) => change.atMs > untilMs)
    const due = this.changes.splice(0, pending === -1 ? this.changes.length : pending)
    for (const { id, object } of due) {
      if (object === null) this.table.remove(id)
      else this.table.put(object)
    }
    return this.table
  }
}
