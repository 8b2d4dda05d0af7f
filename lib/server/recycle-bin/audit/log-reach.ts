import 'server-only'
import { LRUCache } from 'lru-cache'
import { AppError } from '@/lib/contract/app-error'
import { systemClock, type Clock } from '../../clock'
import { processWide } from '../../process-wide'
import type { DelegatedSession } from '../../session'
import { textOf } from '../../untrusted-json'
import { logRequest, patiently, type AskLog } from './ask-log'

const keptMs = 60 * 60_000

const reaches = () =>
  processWide(
    'reaches of audit logs',
    () =>
      new LRUCache<string, { readonly from: number | null }>({ max: 20, ttl: keptMs, perf: { now: systemClock.now } }),
  )

/**
 * The moment of the oldest entry that the audit log still keeps: of 7 or of 30 days, by licence. Null where Graph does not tell,
 * for that it can be asked in this order is not documented everywhere. Source: "Microsoft Entra data retention".
 */
export async function logReach(
  { caller: { tenantId }, graph }: DelegatedSession,
  clock: Clock = systemClock,
  ask: AskLog = patiently(graph, clock),
): Promise<number | null> {
  const kept = reaches().get(tenantId)
  if (kept) return kept.from
  const from = await oldestEntry(ask)
  reaches().set(tenantId, { from })
  return from
}

async function oldestEntry(ask: AskLog): Promise<number | null> {
  try {
    const { items } = await ask(logRequest({ $orderby: 'activityDateTime asc', $top: '1' }))
    const at = Date.parse(textOf(items[0]?.activityDateTime))
    return Number.isNaN(at) ? null : at
  } catch (error) {
    if (error instanceof AppError && error.failure.code === 'graphRefused') return null
    throw error
  }
}
