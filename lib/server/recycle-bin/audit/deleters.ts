import 'server-only'
import { LRUCache } from 'lru-cache'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { deletedRange } from '@/lib/contract/deleted-within'
import type { DeletedObject } from '@/lib/contract/objects'
import type { DeleterChoice } from '@/lib/contract/common-filters'
import type { ListView } from '@/lib/contract/view'
import { retentionDays } from '@/lib/format/time-left'
import { accessToAuditLog } from '@/lib/kinds/access'
import type { Kind } from '@/lib/kinds/kind'
import { systemClock } from '../../clock'
import { clouds } from '../../clouds'
import { processWide } from '../../process-wide'
import type { DelegatedSession } from '../../session'
import { readDeletionLog, type AskedOfLog, type DeletionLog } from './deletion-log'

export type Deleters = Pick<DeletionLog, 'oldest'> & {
  /** Null where the audit log does not tell. */
  readonly of: (object: Pick<DeletedObject, 'id' | 'deletedDateTime'>) => DeleterChoice | null
}

/**
 * Who deleted the objects of some kinds, as the audit log tells this person; null where the view does not ask, or the
 * log tells of none of the kinds.
 *
 * @throws AppError when the person may not read the log, or there is none
 */
export async function readDeleters(
  session: DelegatedSession,
  kinds: readonly Kind[],
  { deletedBy, deletedWithin }: ListView,
  now: Date,
): Promise<Deleters | null> {
  const activities = kinds.flatMap(({ auditActivities }) => auditActivities.delete)
  if (deletedBy === null || activities.length === 0) return null
  requireAuditLog(session)
  const { deletions, oldest } = await readLog(session, { activities, ...rangeOf(deletedWithin, now) })
  return {
    oldest,
    of({ id, deletedDateTime }) {
      const at = Date.parse(deletedDateTime ?? '')
      const near = deletions.get(id.toLowerCase())?.filter((deletion) => Math.abs(deletion.at - at) <= toleranceMs)
      const [nearest] = near?.sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at)) ?? []
      return nearest?.by ?? null
    },
  }
}

/** The log and the object tell the moment of the same deletion nearly alike. An earlier deletion is another one. */
const toleranceMs = 5 * 60_000

const hourMs = 60 * 60_000

/** Whole hours, so that the next look asks for the same and is served from what is kept. */
function rangeOf(deletedWithin: string | null, now: Date): Pick<AskedOfLog, 'from' | 'to'> {
  const { from, to } = deletedWithin === null ? { from: null, to: null } : deletedRange(deletedWithin, now)
  const earliest = Math.max(now.getTime() - retentionDays * 24 * hourMs, from?.getTime() ?? 0)
  return {
    from: new Date(Math.floor((earliest - toleranceMs) / hourMs) * hourMs),
    to: to && new Date(Math.ceil((to.getTime() + toleranceMs) / hourMs) * hourMs),
  }
}

function requireAuditLog({ permissions, caller, cloud }: DelegatedSession): void {
  const { hasAuditLog } = clouds[cloud]
  const access = accessToAuditLog({
    permissions: permissions.names,
    roleTemplateIds: caller.roleTemplateIds,
    hasAuditLog,
  })
  if (access.verdict === 'notInCloud') throw new AppError({ code: 'noAuditLog' })
  if (access.verdict === 'permissionMissing')
    throw new AppError({ code: 'permissionMissing', permission: access.permission })
}

const keptMs = 60_000
/** Deletions in all kept logs together; one log alone holds up to 10,000. */
const mostKept = 50_000

const logs = () =>
  processWide(
    'deletion logs',
    () =>
      new LRUCache<string, Promise<DeletionLog>>({
        maxSize: mostKept,
        ttlAutopurge: true,
        ttlResolution: 0,
        perf: { now: () => systemClock.now() },
      }),
  )

/** Read once however many ask at the same time, and not ended with one of them; kept for a minute. */
function readLog({ graph, caller }: DelegatedSession, asked: AskedOfLog): Promise<DeletionLog> {
  const key = JSON.stringify([caller.tenantId, caller.oid, asked])
  const kept = logs().get(key)
  if (kept) return kept
  const log = readDeletionLog(graph, asked, systemClock).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError(explain(error.failure), { cause: error }) : error
  })
  logs().set(key, log, { size: 1 })
  log.then(
    ({ deletions }) => logs().set(key, log, { size: 1 + deletions.size, ttl: keptMs }),
    () => logs().peek(key) === log && logs().delete(key),
  )
  return log
}

/** Seen in tenants without a premium licence. */
const withoutLicence = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'

function explain(failure: Failure): Failure {
  if (failure.graphCode === withoutLicence) return { ...failure, code: 'noAuditLog' }
  return failure.code === 'forbidden' ? { ...failure, code: 'auditLogRefused' } : failure
}
