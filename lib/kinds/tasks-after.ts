import { kindOf } from '.'
import { holding } from './conditional'
import { readText, type GraphProperties } from './graph-properties'
import type { KindSlug, TaskName } from './vocabulary'

type Restored = { readonly kind: KindSlug; readonly properties: GraphProperties }

/** What still needs hands after these objects came back together: nothing that one of them settled for another. */
export function tasksAfter(restored: readonly Restored[], now: Date): readonly TaskName[] {
  const tasks = restored.flatMap((object) => {
    const { companion, restore } = kindOf(object.kind)
    const isSettled = (task: TaskName) => task === companion?.task && hasCompanionAmong(restored, object)
    return holding(restore.afterwards, object.properties, now).filter((task) => !isSettled(task))
  })
  return [...new Set(tasks)]
}

/** Whether what belongs to an object is among the others, known by the value that both carry. */
export function hasCompanionAmong(restored: readonly Restored[], { kind, properties }: Restored): boolean {
  const { companion } = kindOf(kind)
  const value = companion && readText(properties, companion.property)
  if (!companion || value === null) return false
  return restored.some(
    (other) => other.kind === companion.kind && readText(other.properties, companion.property) === value,
  )
}
