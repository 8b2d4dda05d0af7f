import { vi } from 'vitest'

/** Puts timers, dates and deadlines of the running test under `untilSettled`. */
export function startVirtualTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-01-20T12:00:00Z') })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((durationMs) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('Too late', 'TimeoutError')), durationMs)
    return controller.signal
  })
}

export function stopVirtualTime(): void {
  vi.useRealTimers()
}

export function sleep(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs))
}

/** Lets time go on from one timer to the next, as fast as it can, until the work is done. */
export async function untilSettled<Value>(work: Promise<Value>): Promise<Value> {
  let isSettled = false
  const settle = () => (isSettled = true)
  work.then(settle, settle)
  for (;;) {
    // All that can go on without time passing does so first.
    await new Promise((resolve) => setImmediate(resolve))
    if (isSettled) return work
    if (vi.getTimerCount() === 0) throw new Error('Nothing is under way any more, and the work is not done')
    vi.advanceTimersToNextTimer()
  }
}
