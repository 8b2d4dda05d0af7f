import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { deletedRange } from '@/lib/contract/deleted-within'
import { actorKey, type Actor } from '@/lib/contract/actor'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListView } from '@/lib/contract/view'
import { retentionDays } from '@/lib/format/time-left'
import type { Kind } from '@/lib/kinds/kind'
import type { DelegatedSession } from '../../session'
import type { Deletion, DeletionJournal } from './deletion-journal'
import { readJournal, toleranceMs, type Stretch } from './read-journal'

export type Deleters = {
  /** When the oldest deletion that is told of took place; null where there is none. */
  readonly oldest: string | null
  /** Null where the audit log does not tell. */
  readonly of: (object: Pick<DeletedObject, 'id' | 'deletedDateTime'>) => Actor | null
  /** The one that the view asks for, where it is a certain one that is told of. */
  readonly asked: Actor | null
}

/** A list waits for it, below the deadline of the browser. */
const longestReadMs = 40_000
const dayMs = 24 * 60 * 60_000

/**
 * Who deleted the objects of some kinds, as the audit log tells this person; null where the view does not ask, or the
 * log tells of none of the kinds.
 *
 * @throws AppError when the person may not read the log, there is none, or it cannot be read to its end in time
 */
export async function readDeleters(
  session: DelegatedSession,
  kinds: readonly Kind[],
  { deletedBy, deletedWithin }: ListView,
  now: Date,
): Promise<Deleters | null> {
  if (deletedBy === null || kinds.every(({ auditActivities }) => auditActivities.delete.length === 0)) return null
  const stretch = stretchOf(deletedWithin, now)
  const { journal, knownFrom } = await readJournal(session, stretch, { withinMs: longestReadMs })
  if (knownFrom === null || knownFrom > stretch.from) throw new AppError({ code: 'unavailable' })
  return {
    ...summaryOf(journal, stretch, deletedBy),
    of: ({ id, deletedDateTime }) => deletionOf(journal, id, deletedDateTime)?.actor ?? null,
  }
}

/** The deletion that put an object where it lies. An earlier one of the same object is another one. */
export function deletionOf(journal: DeletionJournal, id: string, deletedDateTime: string | null): Deletion | null {
  const at = Date.parse(deletedDateTime ?? '')
  const near = journal.of(id).filter((deletion) => Math.abs(deletion.at - at) <= toleranceMs)
  return near.sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0] ?? null
}

function summaryOf(journal: DeletionJournal, stretch: Stretch, deletedBy: string): Pick<Deleters, 'oldest' | 'asked'> {
  let oldestAt = Infinity
  let asked: Actor | null = null
  for (const { at, actor } of journal.within(stretch)) {
    oldestAt = Math.min(oldestAt, at)
    if (actor !== null && actorKey(actor) === deletedBy) asked = actor
  }
  return { oldest: oldestAt === Infinity ? null : new Date(oldestAt).toISOString(), asked }
}

function stretchOf(deletedWithin: string | null, now: Date): Stretch {
  const { from, to } = deletedWithin === null ? { from: null, to: null } : deletedRange(deletedWithin, now)
  const earliest = Math.max(now.getTime() - retentionDays * dayMs, from?.getTime() ?? 0)
  return { from: earliest - toleranceMs, to: (to?.getTime() ?? now.getTime()) + toleranceMs }
}
