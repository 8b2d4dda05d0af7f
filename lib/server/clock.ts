import 'server-only'

/** Time as the code sees it, so that tests need not wait. */
export type Clock = { readonly now: () => number; readonly sleep: (durationMs: number) => Promise<void> }

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
}
