import { isSettled, type ActName, type Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { restoreOrder } from '@/lib/kinds/restore-order'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readText } from '@/lib/kinds/graph-properties'

export type Step = { readonly kind: KindSlug; readonly objects: readonly DeletedObject[] }

/** The objects of an act by kind. Kinds that others need or refer to come first; in undoing they come last. */
export function stepsOf(act: ActName, objects: readonly DeletedObject[]): readonly Step[] {
  const steps = restoreOrder
    .map((slug) => ({ kind: slug, objects: objects.filter(({ kind }) => kind === slug) }))
    .filter((step) => step.objects.length > 0)
  return act === 'undoRestore' ? steps.reverse() : steps
}

/** The objects that are not tried because what they need was in the same act and did not come back. */
export function heldBack(
  { kind, objects }: Step,
  all: readonly DeletedObject[],
  outcomes: ReadonlyMap<string, Outcome>,
): readonly Outcome[] {
  const needed = kindOf(kind).companion
  if (needed?.order !== 'before') return []
  const companions = new Map(
    all
      .filter((object) => object.kind === needed.kind)
      .map((object) => [readText(object.properties, needed.property), object]),
  )
  return objects.flatMap((object) => {
    const companion = companions.get(readText(object.properties, needed.property))
    const outcome = companion && outcomes.get(companion.id)
    return outcome === undefined || isSettled(outcome)
      ? []
      : [{ id: object.id, state: 'notStarted', code: 'companionNotRestored' } as const]
  })
}
