import type { DirectoryObject } from './directory-object'

export type SortPosition = { key: string; id: string }
export type SortDirection = 'asc' | 'desc'
type Entry = SortPosition & { object: DirectoryObject }

/** Objects in the order of one key, then of their id, so that paging is stable while objects come and go. */
export class SortedIndex {
  readonly #keyOf: (object: DirectoryObject) => string
  readonly #entries: Entry[]

  constructor(objects: Iterable<DirectoryObject>, keyOf: (object: DirectoryObject) => string) {
    this.#keyOf = keyOf
    this.#entries = Array.from(objects, (object) => this.#entryOf(object)).sort(compare)
  }

  get size(): number {
    return this.#entries.length
  }

  positionOf(object: DirectoryObject): SortPosition {
    return { key: this.#keyOf(object), id: object.id }
  }

  add(object: DirectoryObject): void {
    const entry = this.#entryOf(object)
    this.#entries.splice(this.#firstNotBefore(entry), 0, entry)
  }

  remove(object: DirectoryObject): void {
    const at = this.#firstNotBefore(this.positionOf(object))
    if (this.#entries[at]?.id === object.id) this.#entries.splice(at, 1)
  }

  *walk(direction: SortDirection, after: SortPosition | null = null): Generator<DirectoryObject> {
    const step = direction === 'asc' ? 1 : -1
    for (let at = this.#startOf(direction, after); ; at += step) {
      const entry = this.#entries[at]
      if (entry === undefined) return
      yield entry.object
    }
  }

  #startOf(direction: SortDirection, after: SortPosition | null): number {
    if (after === null) return direction === 'asc' ? 0 : this.#entries.length - 1
    const at = this.#firstNotBefore(after)
    if (direction === 'desc') return at - 1
    return this.#entries[at]?.id === after.id ? at + 1 : at
  }

  #firstNotBefore(position: SortPosition): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const entry = this.#entries[middle]
      if (entry !== undefined && compare(entry, position) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #entryOf(object: DirectoryObject): Entry {
    return { key: this.#keyOf(object), id: object.id, object }
  }
}

function compare(left: SortPosition, right: SortPosition): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1
  if (left.id === right.id) return 0
  return left.id < right.id ? -1 : 1
}
