import 'server-only'
import { systemClock, type Clock } from './clock'
import { config } from './config'
import type { EntraKeys } from './identity/entra-keys'
import { keysOf } from './identity/verify-access-token'
import { processWide } from './process-wide'

/** `withoutKeys`: Entra's signing keys could never be had, so nobody can be let in. */
export type Readiness = { readonly status: 'ready' | 'ending' | 'withoutKeys' }

/** Whether the process is about to end, which the whole of it has to know. */
export const ending = () => processWide('ending', () => ({ hasBegun: false }))

/**
 * Whether people should be sent to this process. Graph is not asked, and Entra only until its keys were had once: while it is
 * down a site that says so is better than none, and it is down for every process.
 */
export async function readiness(): Promise<Readiness> {
  const { authority } = config()
  if (ending().hasBegun) return { status: 'ending' }
  const keys = keysOf(authority)
  const hasKeys = await processWide('key check', () => createKeyCheck(keys))()
  return { status: hasKeys ? 'ready' : 'withoutKeys' }
}

/** Whoever asks for readiness must not make us ask Entra again and again. */
const pauseMs = 10_000

export function createKeyCheck(
  keys: Pick<EntraKeys, 'jwks' | 'reload'>,
  clock: Pick<Clock, 'now'> = systemClock,
): () => Promise<boolean> {
  let asked: { readonly at: number; readonly isGood: Promise<boolean> } | null = null
  return () => {
    if (keys.jwks() !== undefined) return Promise.resolve(true)
    if (asked === null || clock.now() - asked.at >= pauseMs) {
      const isGood = keys.reload().then(
        () => true,
        () => false,
      )
      asked = { at: clock.now(), isGood }
    }
    return asked.isGood
  }
}
