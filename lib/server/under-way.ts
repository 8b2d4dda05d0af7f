import 'server-only'
import { processWide } from './process-wide'

export type UnderWay = {
  readonly count: number
  /** @returns what ends it; it may be called twice */
  readonly begin: () => () => void
  /** Resolves once nothing is under way. */
  readonly whenNone: () => Promise<void>
}

/** Calls of acts that this process carries out, whether or not their browser still reads. */
export const actsUnderWay = () => processWide('acts under way', createUnderWay)

function createUnderWay(): UnderWay {
  const begun = new Set<symbol>()
  const waiting = new Set<() => void>()
  return {
    get count() {
      return begun.size
    },
    begin() {
      const one = Symbol()
      begun.add(one)
      return () => {
        if (!begun.delete(one) || begun.size > 0) return
        waiting.forEach((goOn) => goOn())
        waiting.clear()
      }
    },
    whenNone: () => new Promise((resolve) => void (begun.size === 0 ? resolve() : waiting.add(resolve))),
  }
}
