/**
 * The time of the directory: deletions, retention, lag, audit. Tokens keep to the real time, because the programs
 * that verify them do.
 */
export class Clock {
  #advancedMs = 0

  now(): number {
    return Date.now() + this.#advancedMs
  }

  advance(seconds: number): void {
    this.#advancedMs += seconds * 1000
  }

  reset(): void {
    this.#advancedMs = 0
  }
}
