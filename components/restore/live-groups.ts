import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { liveFindingKeys, type LiveFinding, type LiveState } from '@/lib/kinds/live-findings'
import type { RestoredLook } from '@/lib/queries/restored/use-restored'

export type LiveGroup = {
  readonly id: string
  /** Null where it could not be read. */
  readonly key: LiveFinding['key']
  readonly state: LiveState
  readonly failure: Failure | undefined
  readonly members: readonly { readonly object: DeletedObject; readonly values: readonly string[] }[]
}

const order: readonly LiveState[] = ['needsHands', 'notYet', 'unread', 'yes']

/** The findings of all objects, alike ones together, with what somebody has to see to first. */
export function liveGroups({ objects, of }: Pick<RestoredLook, 'objects' | 'of'>): readonly LiveGroup[] {
  const groups = new Map<string, LiveGroup & { members: LiveGroup['members'][number][] }>()
  for (const object of objects) {
    const { findings = [], failure } = of(object) ?? {}
    for (const { key, state, values = [] } of withoutTheObvious(findings)) {
      const id = `${key} ${key === null ? `${failure?.code} ${object.kind}` : ''}`
      const group = groups.get(id) ?? { id, key, state, failure: key === null ? failure : undefined, members: [] }
      group.members.push({ object, values })
      groups.set(id, group)
    }
  }
  const placeOf = ({ key }: LiveGroup) => (key === null ? liveFindingKeys.length : liveFindingKeys.indexOf(key))
  return [...groups.values()].toSorted(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state) || placeOf(one) - placeOf(other),
  )
}

/** That an object is there goes without saying where more is known of it, and one reason is enough for what was not read. */
function withoutTheObvious(findings: readonly LiveFinding[]): readonly LiveFinding[] {
  const unread = findings.filter(({ key }) => key === null).slice(0, 1)
  const known = findings.filter(({ key }) => key !== null && (key !== 'there.live' || findings.length === 1))
  return [...known, ...unread]
}
