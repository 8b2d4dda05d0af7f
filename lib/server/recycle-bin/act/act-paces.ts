import 'server-only'
import type { Kind } from '@/lib/kinds/kind'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import type { Clock } from '../../clock'
import { createBatches, type Batches } from '../../graph/batches'
import { createWritePace, type WritePace } from '../../graph/write-pace'

export type ActPaces = {
  readonly batches: Batches
  /** The pace that all acts on a kind share in a tenant. */
  readonly paceOf: (tenantId: string, kind: Kind, clock: Clock) => WritePace
}

/** Where Graph takes one request a second, more than a few would only wait for longer than they may. */
const withinRequestLimit = { start: 4, ceiling: 4 }

export function createActPaces(): ActPaces {
  const paces = new Map<string, WritePace>()
  return {
    batches: createBatches(),
    paceOf(tenantId, { graph }, clock) {
      const limit = requestLimitOf(graph.container)
      const key = JSON.stringify([tenantId, limit?.service])
      const pace = paces.get(key) ?? createWritePace(clock, limit ? withinRequestLimit : undefined)
      paces.set(key, pace)
      return pace
    },
  }
}
