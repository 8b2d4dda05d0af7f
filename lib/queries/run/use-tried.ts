'use client'

import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { ruledOutBy } from '@/lib/contract/verdict'
import type { VerdictOnOne } from '@/lib/contract/verdict'
import { useVerdict } from '../use-verdict'
import { useActable } from './use-actable'
import { useLooks, useWithPatience, type Looks } from './use-looks'

export type Tried = {
  /** The only object of the act. */
  readonly one: DeletedObject | undefined
  /** What is said of it. */
  readonly verdict: VerdictOnOne | null
  /** All that nothing was known against when the dialog opened. */
  readonly candidates: readonly DeletedObject[]
  /** What the act is tried on. */
  readonly free: readonly DeletedObject[]
  /** What is left out, because Graph is certain to refuse it or it is not in the bin any more. */
  readonly left: readonly DeletedObject[]
  /** What was found of an object; null where nothing could be looked up. */
  readonly findingsOf: (object: DeletedObject) => readonly Finding[] | null
  /** What is known of an object: from its list, and what was read for the look. */
  readonly propertiesOf: (object: DeletedObject) => GraphProperties
  /** How the look at several goes. */
  readonly looks: Looks
  /** As long as it may turn out that something is left out, or how it is tried. */
  readonly isLooking: boolean
}

/** Parts the chosen objects by what is known of them and by what is looked up now. */
export function useTried(act: ConfirmedActName, objects: readonly DeletedObject[]): Tried {
  const { free: candidates, blocked } = useActable(act, objects)
  const [one] = objects.length === 1 ? candidates : []
  const verdict = useVerdict(act, one)
  const looks = useLooks(act, candidates)
  const isLookingAtSeveral = useWithPatience(looks.isLooking)
  const isLookingAtOne = useWithPatience(one !== undefined && verdict.title === 'looking')
  const findingsOf = one ? () => verdict.found : looks.of
  const isLeft = (object: DeletedObject) =>
    looks.isGone(object) || ruledOutBy(act, findingsOf(object) ?? []) !== undefined
  return {
    one,
    verdict: one ? verdict : null,
    candidates,
    free: candidates.filter((object) => !isLeft(object)),
    left: [...blocked, ...candidates.filter(isLeft)],
    findingsOf,
    propertiesOf: (object) => ({
      ...object.properties,
      ...(object.id === one?.id ? verdict.properties : looks.propertiesOf(object)),
    }),
    looks,
    isLooking: isLookingAtOne || isLookingAtSeveral,
  }
}
