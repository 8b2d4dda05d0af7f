import 'server-only'
import { AppError, type AppErrorCode } from '@/lib/contract/app-error'
import { objectsPerDeleters, type Deleter, type Deleters } from '@/lib/contract/deleters'
import { isObjectId } from '@/lib/contract/object-id'
import { isKindSlug, kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import { deletionOf } from './deleters'
import { incidentOf } from './incident-of'
import { settledAfterMs } from './deletion-journal'
import { logReach } from './log-reach'
import { readJournal, toleranceMs, type JournalPart } from './read-journal'

type Asked = { readonly kind: KindSlug; readonly id: string; readonly deletedDateTime: string }

/** Cells fill in as the log answers; what is not known by then is asked for again. */
const withinMs = 6_000

/**
 * Who deleted some objects, as far as the audit log was read within a few seconds. Each is named as `kind/id/moment`. That
 * somebody may not read the log is nothing unusual, and an answer like others.
 *
 * @throws AppError when it fails for another reason
 */
export async function tellDeleters(
  session: DelegatedSession,
  names: readonly string[],
  clock: Clock = systemClock,
): Promise<Deleters> {
  const asked = names.map(readName)
  if (asked.length === 0 || asked.length > objectsPerDeleters) throw new AppError({ code: 'invalidRequest' })
  try {
    return await tell(session, asked, clock)
  } catch (error) {
    if (error instanceof AppError && aboutReading.includes(error.failure.code)) return { unread: error.failure }
    throw error
  }
}

const aboutReading: readonly AppErrorCode[] = ['permissionMissing', 'auditLogRefused', 'noAuditLog']

async function tell(session: DelegatedSession, asked: readonly Asked[], clock: Clock): Promise<Deleters> {
  const told = asked.filter(({ kind }) => isTold(kind))
  const moments = told.map(({ deletedDateTime }) => Date.parse(deletedDateTime))
  const stretch = { from: Math.min(...moments) - toleranceMs, to: Math.max(...moments) + toleranceMs }
  const part = told.length === 0 ? null : await readJournal(session, stretch, { clock, withinMs })
  const isMissing =
    part !== null && told.some((object) => deletionOf(part.journal, object.id, object.deletedDateTime) === null)
  const reach = isMissing ? await logReach(session, clock) : null
  return {
    deleters: asked.map(({ kind, id, deletedDateTime }) => ({
      kind,
      id,
      deleter: isTold(kind) && part ? deleterOf(part, { id, deletedDateTime }, { reach, now: clock.now() }) : untold,
    })),
  }
}

const untold: Deleter = { is: 'kindNotTold' }

function isTold(kind: KindSlug): boolean {
  return kindOf(kind).auditActivities.delete.length > 0
}

function deleterOf(
  { journal, knownFrom }: JournalPart,
  { id, deletedDateTime }: Pick<Asked, 'id' | 'deletedDateTime'>,
  { reach, now }: { readonly reach: number | null; readonly now: number },
): Deleter {
  const deletion = deletionOf(journal, id, deletedDateTime)
  if (deletion) {
    const { actor, at, address, client } = deletion
    const incident = incidentOf(journal, deletion, now)
    return { is: 'known', actor, at: new Date(at).toISOString(), address, client, incident }
  }
  const deletedAt = Date.parse(deletedDateTime)
  if (knownFrom === null || deletedAt - toleranceMs < knownFrom) return { is: 'reading' }
  if (now - deletedAt < settledAfterMs) return { is: 'tooRecent' }
  return { is: reach !== null && deletedAt < reach ? 'beyond' : 'notTold' }
}

function readName(text: string): Asked {
  const [kind = '', id = '', deletedDateTime = ''] = text.split('/')
  if (!isKindSlug(kind) || !isObjectId(id) || Number.isNaN(Date.parse(deletedDateTime)))
    throw new AppError({ code: 'invalidRequest' })
  return { kind, id, deletedDateTime }
}
