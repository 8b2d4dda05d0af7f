/** `overflow`: how far refused requests fill it up, in shares of the capacity. */
export type Limit = { capacity: number; windowMs: number; overflow?: number }
export type Taken = { isWithin: boolean; retryAfterSeconds: number; share: number }

/** Refused requests count too, but never so far that a client which waits is refused again. */
const usualOverflow = 1.2

/** How much of a limit is used; what was used runs out evenly over the window. */
export class LeakyBucket {
  #used = 0
  #atMs = 0

  take(cost: number, { capacity, windowMs, overflow = usualOverflow }: Limit, nowMs: number): Taken {
    const leaked = ((nowMs - this.#atMs) * capacity) / windowMs
    this.#used = Math.max(0, this.#used - Math.max(0, leaked))
    this.#atMs = nowMs
    const wanted = this.#used + cost
    this.#used = Math.min(wanted, Math.max(capacity * overflow, cost))
    const excess = Math.max(0, this.#used - capacity)
    return {
      isWithin: wanted <= capacity,
      retryAfterSeconds: Math.max(1, Math.ceil(((excess + cost) * windowMs) / capacity / 1000)),
      share: wanted / capacity,
    }
  }
}
