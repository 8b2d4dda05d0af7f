import 'server-only'
import { actorKey, type Actor } from '@/lib/contract/actor'
import { retentionDays } from '@/lib/format/time-left'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { Deletion, DeletionJournal } from './deletion-journal'

/** Deletions of one actor that follow each other closely. Each object counts once. */
export type Burst = {
  readonly actor: Actor
  readonly from: number
  readonly to: number
  /** By object: its kind, and when it was deleted. */
  readonly objects: ReadonlyMap<string, { readonly kind: KindSlug; readonly at: number }>
}

/** A pause longer than this ends a burst; a script that deletes one object every few minutes is still one. */
export const burstPauseMs = 10 * 60_000

const dayMs = 24 * 60 * 60_000

/** The bursts of every actor whom the log names, in no order. Kept until the journal knows more. */
export function burstsIn(journal: DeletionJournal): readonly Burst[] {
  const kept = keptBursts.get(journal)
  if (kept?.version === journal.version) return kept.bursts
  const { version } = journal
  const bursts = [...byActor(journal.within({ from: -Infinity, to: Infinity })).values()].flatMap(splitAtPauses)
  keptBursts.set(journal, { version, bursts })
  return bursts
}

const keptBursts = new WeakMap<DeletionJournal, { readonly version: number; readonly bursts: readonly Burst[] }>()

/** Whether nothing that could belong to the burst is unknown, but for what nobody can restore any more. */
export function isWhollyKnown(journal: DeletionJournal, { from, to }: Burst, now: number): boolean {
  const earliest = now - retentionDays * dayMs
  const around = { from: Math.max(from - burstPauseMs, earliest), to: Math.min(to + burstPauseMs, now) }
  return journal.firstGap(around, now) === null
}

function byActor(deletions: Iterable<Deletion>): ReadonlyMap<string, readonly Deletion[]> {
  const found = new Map<string, Deletion[]>()
  for (const deletion of deletions) {
    if (deletion.actor === null) continue
    const key = actorKey(deletion.actor)
    const own = found.get(key)
    if (own) own.push(deletion)
    else found.set(key, [deletion])
  }
  return found
}

function splitAtPauses(deletions: readonly Deletion[]): readonly Burst[] {
  const inOrder = [...deletions].sort((one, other) => one.at - other.at)
  const bursts: Burst[] = []
  let first = 0
  for (const [index, { at }] of inOrder.entries()) {
    const next = inOrder[index + 1]
    if (next && next.at - at <= burstPauseMs) continue
    bursts.push(...burstOf(inOrder.slice(first, index + 1)))
    first = index + 1
  }
  return bursts
}

function burstOf(deletions: readonly Deletion[]): readonly Burst[] {
  const first = deletions[0]
  const last = deletions.at(-1)
  const named = deletions.findLast(({ actor }) => actor?.name !== null)?.actor ?? first?.actor
  if (!first || !last || !named) return []
  const objects = new Map(deletions.map(({ id, kind, at }) => [id, { kind, at }]))
  return [{ actor: named, from: first.at, to: last.at, objects }]
}
