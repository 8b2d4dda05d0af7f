/**
 * The time of the directory: deletions, retention, lag, audit. Tokens keep to the real time, because the programs
 * that verify them do.
 */
export class Clock {
  #advancedMs = 0
  #stoppedAtMs: number | null = null

  now(): number {
    return (this.#stoppedAtMs ?? Date.now()) + this.#advancedMs
  }

  /** It stands still until it is advanced, so that what runs out over time does not depend on how fast the machine is. */
  stop(): void {
    this.#stoppedAtMs = Date.now()
  }

  advance(seconds: number): void {
    this.#advancedMs += seconds * 1000
  }

  reset(): void {
    this.#advancedMs = 0
    this.#stoppedAtMs = null
  }
}
