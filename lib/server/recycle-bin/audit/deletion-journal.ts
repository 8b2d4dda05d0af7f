import 'server-only'
import type { Actor } from '@/lib/contract/actor'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { LoggedAct } from './audit-entry'

export type Deletion = Omit<LoggedAct, 'activity'> & { readonly kind: KindSlug }

/** Both ends belong to it. */
type Span = { readonly from: number; readonly to: number }
type Covered = Span & { readonly readAt: number }

/** Entries take so long to appear that what is newer is read again. */
export const settledAfterMs = 15 * 60_000
/** For so long what is not settled yet is trusted. */
const freshMs = 60_000
/** What is asked for up to now is read a moment later. */
const readingTakesMs = 1_000

/** What is known of the deletions of a tenant, and of which times it is all. Kept by the process, so that it is bounded. */
export class DeletionJournal {
  readonly #byId = new Map<string, readonly Deletion[]>()
  readonly #actors = new Map<string, Actor>()
  readonly #texts = new Map<string, string>()
  #covered: readonly Covered[] = []
  #size = 0
  #version = 0

  get size(): number {
    return this.#size
  }

  /** Another one as soon as it holds something else. */
  get version(): number {
    return this.#version
  }

  /** Deletions of an object, in no order. */
  of(id: string): readonly Deletion[] {
    return this.#byId.get(id.toLowerCase()) ?? []
  }

  /** Deletions within some time, in no order. */
  *within({ from, to }: Span): Generator<Deletion> {
    for (const deletions of this.#byId.values())
      for (const one of deletions) if (one.at >= from && one.at <= to) yield one
  }

  /** The newest stretch of which not everything is known at the moment; null where all of it is. */
  firstGap({ from, to }: Span, now: number): Span | null {
    let open = to
    for (const span of this.#covered) {
      const end = trustedUntil(span, now)
      if (end < open && span.from <= open) {
        if (end < from) return { from, to: open }
        return { from: Math.max(from, end + 1), to: open }
      }
      if (span.from <= open) open = span.from - 1
      if (open < from) return null
    }
    return open < from ? null : { from, to: open }
  }

  add(deletions: readonly Deletion[]): void {
    for (const deletion of deletions) this.#addOne(deletion)
  }

  /** Says that everything within the span is known, as of `readAt`. */
  cover(span: Covered): void {
    const others = this.#covered.filter(({ from, to }) => from < span.from || to > span.to)
    this.#covered = joined([...others, span].sort((one, other) => other.to - one.to))
  }

  /** Forgets what lies before a moment. */
  forgetBefore(moment: number): void {
    this.#version += 1
    this.#covered = this.#covered.flatMap((span) =>
      span.to < moment ? [] : [{ ...span, from: Math.max(span.from, moment) }],
    )
    for (const [id, deletions] of this.#byId) {
      const left = deletions.filter(({ at }) => at >= moment)
      this.#size -= deletions.length - left.length
      if (left.length === 0) this.#byId.delete(id)
      else if (left.length < deletions.length) this.#byId.set(id, left)
    }
  }

  #addOne({ id, kind, at, actor, address, client }: Deletion): void {
    const known = this.#byId.get(id) ?? []
    if (known.some((one) => one.at === at)) return
    const deletion = {
      id,
      kind,
      at,
      actor: this.#shared(actor),
      address: this.#kept(address),
      client: this.#kept(client),
    }
    this.#byId.set(id, [...known, deletion])
    this.#size += 1
    this.#version += 1
  }

  /** Thousands of entries name the same few. */
  #shared(actor: Actor | null): Actor | null {
    if (actor === null) return null
    const key = JSON.stringify(actor)
    const known = this.#actors.get(key) ?? actor
    this.#actors.set(key, known)
    return known
  }

  #kept(text: string | null): string | null {
    if (text === null) return null
    const known = this.#texts.get(text) ?? text
    this.#texts.set(text, known)
    return known
  }
}

/** What was not settled when it was read is trusted for a minute, and so is that nothing came since. */
function trustedUntil({ to, readAt }: Covered, now: number): number {
  if (now - readAt >= freshMs) return Math.min(to, readAt - settledAfterMs)
  return to >= readAt - readingTakesMs ? Infinity : to
}

/** Neighbours that are settled are one; the others keep their own time of reading. Newest first. */
function joined(spans: readonly Covered[]): readonly Covered[] {
  return spans.reduce<Covered[]>((done, span) => {
    const last = done.at(-1)
    const isSettled = last && last.to <= last.readAt - settledAfterMs && span.to <= span.readAt - settledAfterMs
    if (!last || !isSettled || span.to < last.from - 1) return [...done, span]
    return [...done.slice(0, -1), { ...last, from: Math.min(last.from, span.from) }]
  }, [])
}
