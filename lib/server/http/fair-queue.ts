import 'server-only'
import { AppError } from '@/lib/contract/app-error'

type Limits = {
  /** Requests of one person that are carried out side by side. */
  readonly atOnce: number
  /** Requests of one person that wait; more are told to come again. */
  readonly mostWaiting: number
}

export type FairQueue = {
  /** Waits for the person's turn. Rejects when `signal` is aborted. @returns what ends the turn; it may be called twice */
  readonly take: (person: string, signal?: AbortSignal) => Promise<() => void>
}

type Waiter = { readonly start: () => void }
type Line = { running: number; readonly waiting: Waiter[] }

const retryAfterSeconds = 5

/** Lets each person have a few requests at work, so that whoever sends hundreds holds up nobody else. */
export function createFairQueue({ atOnce, mostWaiting }: Limits): FairQueue {
  const lines = new Map<string, Line>()

  function end(person: string, line: Line): void {
    line.running -= 1
    line.waiting.shift()?.start()
    if (line.running === 0) lines.delete(person)
  }

  function begin(person: string, line: Line): () => void {
    line.running += 1
    let isOver = false
    return () => {
      if (!isOver) end(person, line)
      isOver = true
    }
  }

  return {
    take(person, signal) {
      const line = lines.get(person) ?? { running: 0, waiting: [] }
      lines.set(person, line)
      if (line.running < atOnce) return Promise.resolve(begin(person, line))
      if (line.waiting.length >= mostWaiting) {
        return Promise.reject(new AppError({ code: 'throttled', retryAfterSeconds }))
      }
      return new Promise((resolve, reject) => {
        const leave = () => {
          line.waiting.splice(line.waiting.indexOf(waiter), 1)
          reject(signal?.reason as Error)
        }
        const waiter: Waiter = {
          start: () => {
            signal?.removeEventListener('abort', leave)
            resolve(begin(person, line))
          },
        }
        if (signal?.aborted) return reject(signal.reason as Error)
        signal?.addEventListener('abort', leave, { once: true })
        line.waiting.push(waiter)
      })
    },
  }
}
