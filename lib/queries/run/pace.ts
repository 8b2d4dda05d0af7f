const windowMs = 10_000
/** In less time, what is counted is chance. */
const leastMs = 1_500

/** How many things happen in a second, measured over the last moments. */
export class Pace {
  #startedAt: number | null = null
  #moments: number[] = []

  reset(): void {
    this.#startedAt = null
    this.#moments = []
  }

  count(now: number): void {
    this.#startedAt ??= now
    this.#moments.push(now)
  }

  /** Null as long as too little was seen to tell. */
  perSecond(now: number): number | null {
    this.#moments = this.#moments.filter((moment) => now - moment <= windowMs)
    if (this.#startedAt === null) return null
    const seenMs = Math.min(now - this.#startedAt, windowMs)
    return seenMs < leastMs ? null : (this.#moments.length / seenMs) * 1000
  }
}
