import type { RunEntry } from '@/lib/contract/runs'

const pauseMs = 50

/** Writes what becomes of the objects of a run as it comes, in few writes, each of which holds what came meanwhile. */
export class RunKeeper {
  readonly #write: (entries: readonly RunEntry[]) => Promise<void>
  readonly #waiting = new Map<string, RunEntry>()
  #writing: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(write: (entries: readonly RunEntry[]) => Promise<void>) {
    this.#write = write
  }

  add(entries: readonly RunEntry[]): void {
    for (const entry of entries) this.#waiting.set(entry.id, entry)
    this.#timer ??= setTimeout(() => void this.flush(), pauseMs)
  }

  /** Resolves when all that was added is written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.then(() => {
      const entries = [...this.#waiting.values()]
      this.#waiting.clear()
      return entries.length > 0 ? this.#write(entries) : undefined
    })
    return this.#writing
  }
}
