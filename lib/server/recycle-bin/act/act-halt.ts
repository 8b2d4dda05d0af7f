import 'server-only'
import type { Outcome } from '@/lib/contract/acts'
import type { AppErrorCode } from '@/lib/contract/app-error'

/** What becomes of the targets not yet started. */
export type Halt = Omit<Outcome, 'id'>

const longestSilence = 3

/**
 * Judges each outcome as it comes. Returns null while the call goes on, and the reason to stop once the rest would meet the
 * same.
 */
export function createHaltRule(): (outcome: Outcome) => Halt | null {
  let silent = 0
  return (outcome) => {
    silent = isSilence(outcome) ? silent + 1 : 0
    return haltAfter(outcome) ?? (silent >= longestSilence ? { state: 'notStarted', code: 'unavailable' } : null)
  }
}

function haltAfter({ state, code, claims, retryAfterSeconds }: Outcome): Halt | null {
  if (state === 'needsStepUp') return { state, code: code ?? 'stepUp', ...(claims === undefined ? {} : { claims }) }
  if (state === 'throttled') {
    return { state, code: 'throttled', ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
  }
  return null
}

const withoutAnswer: readonly (AppErrorCode | undefined)[] = ['unavailable', 'unreadable', 'unchanged', 'unsettled']

/** Every answer of Graph carries a request id; each object without one has cost its whole deadline. */
function isSilence({ code, requestId }: Outcome): boolean {
  return withoutAnswer.includes(code) && requestId === undefined
}
