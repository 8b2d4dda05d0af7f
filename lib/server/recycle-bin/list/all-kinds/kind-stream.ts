import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import type { BinPage } from '../bin-page'
import { compareKeys, isByDate, sortKeyOf, type SortKey } from '../list-order'
import type { ListPlan } from '../list-plan'
import type { WholeBin } from '../whole-bin'

/** Where the rows of one kind go on. */
export type StreamPosition = {
  /** The next link that led to the current page; null for the first page, and for a bin that is read whole. */
  readonly link: string | null
  readonly isWhole: boolean
  /** The last row of the current page that was returned. */
  readonly after: { readonly key: SortKey; readonly id: string } | null
  /** The key of the next row, where it is known. */
  readonly head: SortKey | null
}

/** A name for what is read of a kind: some searches are asked in two ways. */
export function keyOf({ kind, mode }: Pick<ListPlan, 'kind' | 'mode'>): string {
  return `${kind.slug}.${mode}`
}

/** The rows of one kind in order, page by page. */
export class KindStream {
  failure: Failure | null = null
  #plan: ListPlan
  #isDropped = false
  #isUnread = false
  #position: StreamPosition
  #hasBegun: boolean
  #isRead = false
  #isEnded = false
  #rows: DeletedObject[] = []
  #nextLink: string | null = null
  #frontier: SortKey | null = null
  #count: number | null = null
  #read = 0
  #matched: string[] = []

  /** Without a position it begins with the first page. */
  constructor(plan: ListPlan, position?: StreamPosition) {
    this.#plan = plan
    this.#hasBegun = position !== undefined
    const isWhole = plan.kind.graph.queries === 'plain'
    this.#position = position ?? { link: null, isWhole, after: null, head: null }
  }

  get plan(): ListPlan {
    return this.#plan
  }

  /** Whether any of its rows were read, now or for an earlier page of the list. */
  get hasBegun(): boolean {
    return this.#hasBegun
  }

  get link(): string | null {
    return this.#position.link
  }

  get isWhole(): boolean {
    return this.#position.isWhole
  }

  get isEnded(): boolean {
    return this.#isEnded || this.#isDropped || this.failure !== null
  }

  /** Reading a bin whole is expensive, so it waits until its next row is the next of the list. */
  get isWaiting(): boolean {
    return !this.isEnded && !this.#isRead && this.isWhole && this.#position.head !== null
  }

  /** Whether nothing is known of its next row. */
  get isStarving(): boolean {
    return !this.isEnded && !this.#isRead && !this.isWaiting
  }

  /** The key of the next row; null while it is not known, and when there is none. */
  get head(): SortKey | null {
    const [row] = this.#rows
    if (row) return sortKeyOf(this.plan.order, row)
    return this.isWaiting ? this.#position.head : null
  }

  /** Every row before this key is known. */
  get frontier(): SortKey | null {
    return this.#frontier
  }

  /** Returns the next row and goes on behind it. */
  take(): DeletedObject | undefined {
    const row = this.#rows.shift()
    if (row === undefined) return undefined
    const after = { key: sortKeyOf(this.plan.order, row), id: row.id }
    this.#position = { ...this.#position, after }
    this.#turnPage()
    return row
  }

  /** Begins with something else, because Graph refuses what it was asked. */
  beginAnew(otherwise: ListPlan): void {
    this.#plan = otherwise
  }

  /** Leaves it out, because another stream has all of its rows. */
  drop(): void {
    this.#isDropped = true
  }

  get isDropped(): boolean {
    return this.#isDropped
  }

  /** Leaves it out, because there is too much to go through unasked. */
  leaveUnread(): void {
    this.#isUnread = true
    this.drop()
  }

  get isUnread(): boolean {
    return this.#isUnread
  }

  acceptPage({ objects, count, nextLink }: BinPage): void {
    this.#accept(objects, objects.filter(this.plan.foundByGraph))
    this.#count ??= count
    this.#nextLink = nextLink
    this.#turnPage()
  }

  /** Accepts the whole bin, also in the place of a page that Graph refused. */
  acceptWhole({ rows, read }: WholeBin): void {
    this.#position = { ...this.#position, link: null, isWhole: true }
    this.#accept(rows, rows)
    this.#read = read
    this.#count = read
    this.#turnPage()
  }

  /** Whether rows are picked out here, because Graph cannot tell them or did not. */
  get isSifted(): boolean {
    const isRefused = this.isWhole && this.plan.kind.graph.queries === 'advanced'
    return isRefused || !this.plan.isExact || (!this.isWhole && this.#matched.length < this.#read)
  }

  /** How many objects this call went through. */
  get read(): number {
    return this.#read
  }

  /** How many there are to go through; null where only later pages were read, which do not tell. */
  get count(): number | null {
    return this.#count
  }

  /** Ids of all rows that this call found. */
  get matched(): readonly string[] {
    return this.#matched
  }

  /** Whether this call read the whole stream. */
  get isReadThrough(): boolean {
    return this.#nextLink === null && (this.#isRead || this.#isEnded)
  }

  /** How many rows there are of it; known with the first page, if at all. */
  get total(): number | 'unknown' {
    if (this.isReadThrough) return this.#matched.length
    return this.isSifted ? 'unknown' : (this.#count ?? 'unknown')
  }

  /** Where to go on; null when there is nothing more. */
  get position(): StreamPosition | null {
    return this.isEnded ? null : { ...this.#position, head: this.isWhole ? this.head : null }
  }

  #accept(objects: readonly DeletedObject[], found: readonly DeletedObject[]): void {
    this.#read += objects.length
    this.#matched.push(...found.map(({ id }) => id))
    this.#rows = this.#withoutGiven(found)
    this.#isRead = true
    this.#hasBegun = true
    const last = objects.at(-1)
    if (last) this.#frontier = sortKeyOf(this.plan.order, last)
  }

  /** The page may have changed since: new objects came before it, or the last row that was returned is gone. */
  #withoutGiven(rows: readonly DeletedObject[]): DeletedObject[] {
    const { after } = this.#position
    const { order } = this.plan
    if (after === null) return [...rows]
    const index = rows.findIndex(({ id }) => id === after.id)
    if (index >= 0) return rows.slice(index + 1)
    return rows.filter((row) => compareKeys(order, sortKeyOf(order, row), after.key) >= 0)
  }

  #turnPage(): void {
    if (this.#rows.length > 0) return
    if (this.#nextLink === null) this.#isEnded = true
    else {
      this.#isRead = false
      this.#position = { ...this.#position, link: this.#nextLink, after: this.#afterTurning() }
    }
  }

  /** So many new objects may have come that the last rows of the first page are on the next one now. */
  #afterTurning(): StreamPosition['after'] {
    return this.link === null && isByDate(this.plan.order) ? this.#position.after : null
  }
}
