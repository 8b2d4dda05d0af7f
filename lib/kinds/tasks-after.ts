import { kindOf } from '.'
import { holding } from './conditional'
import { readText, type GraphProperties } from './graph-properties'
import type { KindSlug, TaskName } from './vocabulary'

type Restored = { readonly kind: KindSlug; readonly properties: GraphProperties }

/**
 * What still needs hands after these objects came back together: nothing that one of them settled for another, or that was
 * looked up since.
 */
export function tasksAfter<One extends Restored>(
  restored: readonly One[],
  now: Date,
  hasAnswered: (object: One, task: TaskName) => boolean = () => false,
): readonly TaskName[] {
  const hasCompanion = companionsAmong(restored)
  const tasks = restored.flatMap((object) => {
    const { companion, restore } = kindOf(object.kind)
    const isSettled = (task: TaskName) =>
      (task === companion?.task && hasCompanion(object)) || hasAnswered(object, task)
    return holding(restore.afterwards, object.properties, now).filter((task) => !isSettled(task))
  })
  return [...new Set(tasks)]
}

/** What a person wants to know of this very object before it is restored, not only when it is back. */
const toKnowBefore: readonly TaskName[] = [
  'stillDisabled',
  'forMailbox',
  'unlicensed',
  'guestInvitation',
  'rulePaused',
  'expired',
  'expiresSoon',
]

/** What will need hands once this object is back, as far as it lies in the object itself. */
export function tasksBefore(object: Restored, now: Date): readonly TaskName[] {
  return tasksAfter([object], now).filter((task) => toKnowBefore.includes(task))
}

/** Tells whether what belongs to an object is among the others, known by the value that both carry. */
export function companionsAmong(restored: readonly Restored[]): (object: Restored) => boolean {
  const known = new Map<KindSlug, ReadonlySet<string>>()
  const valuesOf = (kind: KindSlug, property: string) => {
    const values =
      known.get(kind) ??
      new Set(restored.flatMap((other) => (other.kind === kind ? (readText(other.properties, property) ?? []) : [])))
    known.set(kind, values)
    return values
  }
  return ({ kind, properties }) => {
    const { companion } = kindOf(kind)
    const value = companion && readText(properties, companion.property)
    return companion !== null && value !== null && valuesOf(companion.kind, companion.property).has(value)
  }
}
