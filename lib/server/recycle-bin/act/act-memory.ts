import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ActEvent, ActInput, ActName } from '@/lib/contract/acts'
import type { Caller } from '../../identity/verify-access-token'
import { createActTally, type ActTally } from './act-tally'
import { createActPaces, type ActPaces } from './act-paces'
import { replay } from './replay'

/** A call of an act by a person. */
export type ActCall = {
  readonly name: ActName
  readonly caller: Pick<Caller, 'oid' | 'tenantId'>
  readonly input: ActInput
}

/** What a process remembers of the acts that it carried out. It may be lost. */
export type ActMemory = {
  readonly tally: ActTally
  readonly paces: ActPaces
  /** Begins a call. One that was sent before, and was sent again by the browser, gets the events of the first. */
  readonly join: (call: ActCall, begin: () => AsyncIterable<ActEvent>) => AsyncIterable<ActEvent>
  /** Counts the calls of an act that hold the object, this one included. */
  readonly countAttempt: (call: ActCall, id: string) => number
}

const mostOutcomes = 10_000
const mostAttempts = 20_000
const keepMs = 15 * 60 * 1000

export function createActMemory(): ActMemory {
  const calls = new LRUCache<string, AsyncIterable<ActEvent>>({ maxSize: mostOutcomes, ttl: keepMs })
  const attempts = new LRUCache<string, number>({ max: mostAttempts })
  return {
    tally: createActTally(),
    paces: createActPaces(),
    join(call, begin) {
      const key = digest(call)
      const first = calls.get(key)
      if (first) return first
      const events = replay(begin())
      calls.set(key, events, { size: call.input.targets.length })
      return events
    },
    countAttempt({ caller: { tenantId, oid }, input }, id) {
      const key = JSON.stringify([tenantId, oid, input.act.id, id])
      const attempt = (attempts.get(key) ?? 0) + 1
      attempts.set(key, attempt)
      return attempt
    },
  }
}

/** Of the whole call, so that another one with the same id is not taken for it. */
function digest({ name, caller: { tenantId, oid }, input }: ActCall): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId, oid, name, input]))
    .digest('base64')
}
