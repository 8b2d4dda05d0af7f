import { baseTypeOf, type DirectoryObject, type ObjectType } from './directory-object'
import { SortedIndex } from './sorted-index'

export type Location = 'live' | 'deleted'
/** One list of the directory: the objects of a cast, live or deleted, in the order of a property. */
export type ListKey = { cast: ObjectType; location: Location; orderBy: string; includesDerived: boolean }

/** A copy of the directory with the indexes that were asked of it so far. */
export class DirectoryTable {
  readonly #objects = new Map<string, DirectoryObject>()
  readonly #indexes = new Map<string, { list: ListKey; index: SortedIndex }>()

  get(id: string): DirectoryObject | undefined {
    return this.#objects.get(id.toLowerCase())
  }

  all(): Iterable<DirectoryObject> {
    return this.#objects.values()
  }

  put(object: DirectoryObject): void {
    this.remove(object.id)
    this.#objects.set(object.id.toLowerCase(), object)
    for (const { list, index } of this.#indexes.values()) if (belongsTo(list, object)) index.add(object)
  }

  /** Many at once: the indexes are made anew when they are asked for. */
  putAll(objects: readonly DirectoryObject[]): void {
    for (const object of objects) this.#objects.set(object.id.toLowerCase(), object)
    this.#indexes.clear()
  }

  remove(id: string): void {
    const object = this.get(id)
    if (object === undefined) return
    this.#objects.delete(id.toLowerCase())
    for (const { list, index } of this.#indexes.values()) if (belongsTo(list, object)) index.remove(object)
  }

  list(list: ListKey): SortedIndex {
    const name = `${list.cast} ${list.location} ${list.orderBy} ${list.includesDerived}`
    const known = this.#indexes.get(name)
    if (known !== undefined) return known.index
    const members = [...this.#objects.values()].filter((object) => belongsTo(list, object))
    const index = new SortedIndex(members, (object) => sortKey(object, list.orderBy))
    this.#indexes.set(name, { list, index })
    return index
  }
}

function belongsTo(list: ListKey, object: DirectoryObject): boolean {
  if ((object.deletedDateTime === null) !== (list.location === 'live')) return false
  return object.type === list.cast || (list.includesDerived && baseTypeOf(object.type) === list.cast)
}

function sortKey(object: DirectoryObject, orderBy: string): string {
  if (orderBy === 'id') return object.id
  if (orderBy === 'deletedDateTime') return object.deletedDateTime ?? ''
  const value = object.properties[orderBy]
  return typeof value === 'string' ? value.toLowerCase() : ''
}
