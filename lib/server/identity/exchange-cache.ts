import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { systemClock, type Clock } from '../clock'

/** A token for Microsoft Graph, got on behalf of a person. */
export type Exchange = {
  readonly accessToken: string
  readonly scopes: readonly string[]
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export type ExchangeCache = {
  /** The kept exchange, or that of `exchange`, which runs once however many ask at the same time. */
  readonly get: (
    assertion: { readonly token: string; readonly expiresAt: number },
    exchange: () => Promise<Exchange>,
  ) => Promise<Exchange>
  /** After a claims challenge: the token that was challenged must not come back. */
  readonly drop: (token: string) => void
}

type Entry = { readonly promise: Promise<Exchange>; validUntil: number }

/** A token is not used in its last minute, so that no call starts with one that expires on the way. */
const marginMs = 60_000

export function createExchangeCache(options: { maximum?: number; clock?: Pick<Clock, 'now'> } = {}): ExchangeCache {
  const { maximum = 2_000, clock = systemClock } = options
  const entries = new LRUCache<string, Entry>({ max: maximum })

  return {
    get(assertion, exchange) {
      const key = keyOf(assertion.token)
      const kept = entries.get(key)
      if (kept && clock.now() < kept.validUntil) return kept.promise
      const entry: Entry = { promise: exchange(), validUntil: Infinity }
      entries.set(key, entry)
      entry.promise.then(
        ({ expiresAt }) => (entry.validUntil = Math.min(expiresAt, assertion.expiresAt) - marginMs),
        () => entries.peek(key) === entry && entries.delete(key),
      )
      return entry.promise
    },
    drop: (token) => void entries.delete(keyOf(token)),
  }
}

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
