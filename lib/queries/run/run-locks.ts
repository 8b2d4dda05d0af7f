/** Who carries out a run: one tab of the browser at most. */
export type RunLocks = {
  /** Does the work while nobody else does it for this run. Returns null, with nothing done, where somebody does. */
  readonly hold: <Result>(run: string, work: () => Promise<Result>) => Promise<Result | null>
  readonly isHeld: (run: string) => Promise<boolean>
  /** Resolves once nobody carries it out, also where the tab that did has died. */
  readonly whenFree: (run: string) => Promise<void>
}

const nameOf = (run: string) => `entra-recycle-bin.run.${run}`

/** Who only waits for the end holds the lock for a moment too. */
const momentMs = 1_000

/** Over the tabs of this browser; the browser itself frees what a dead tab held. */
export const webLocks: RunLocks = {
  async hold(run, work) {
    const got: { value: Awaited<ReturnType<typeof work>> }[] = []
    const giveUp = new AbortController()
    const timer = setTimeout(() => giveUp.abort(), momentMs)
    try {
      await navigator.locks.request(nameOf(run), { signal: giveUp.signal }, async () => {
        clearTimeout(timer)
        got.push({ value: await work() })
      })
    } catch (error) {
      if (!giveUp.signal.aborted) throw error
    } finally {
      clearTimeout(timer)
    }
    return got[0]?.value ?? null
  },

  async isHeld(run) {
    const { held = [] } = await navigator.locks.query()
    return held.some(({ name, mode }) => name === nameOf(run) && mode === 'exclusive')
  },

  async whenFree(run) {
    await navigator.locks.request(nameOf(run), { mode: 'shared' }, () => undefined)
  },
}
