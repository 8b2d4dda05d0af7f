import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import type { LiveCheckName } from '@/lib/kinds/live-checks'
import { liveFindingKeys, type LiveFinding, type LiveState } from '@/lib/kinds/live-findings'
import type { RestoredLook } from '@/lib/queries/restored/use-restored'

export type LiveGroup = {
  readonly id: string
  /** Null where it could not be read. */
  readonly key: LiveFinding['key']
  readonly state: LiveState
  readonly failure: Failure | undefined
  /** How many there are for which the same thing was looked up. */
  readonly total: number
  readonly members: readonly { readonly object: DeletedObject; readonly values: readonly string[] }[]
}

type Member = LiveGroup['members'][number]

const order: readonly LiveState[] = ['needsHands', 'notYet', 'unread', 'yes']

/** The findings of all objects, alike ones together, with what somebody has to see to first. */
export function liveGroups({ objects, of }: Pick<RestoredLook, 'objects' | 'of'>): readonly LiveGroup[] {
  const groups = new Map<string, Omit<LiveGroup, 'total'> & { check: LiveCheckName; members: Member[] }>()
  const lookedUp = new Map<LiveCheckName, number>()
  for (const object of objects) {
    const { findings = [], failure } = of(object) ?? {}
    for (const check of new Set(findings.map((finding) => finding.check))) {
      lookedUp.set(check, (lookedUp.get(check) ?? 0) + 1)
    }
    for (const { check, key, state, values = [] } of withoutTheObvious(findings)) {
      const id = `${key} ${key === null ? `${failure?.code} ${object.kind}` : ''}`
      const group = groups.get(id) ?? {
        id,
        check,
        key,
        state,
        failure: key === null ? failure : undefined,
        members: [],
      }
      group.members.push({ object, values })
      groups.set(id, group)
    }
  }
  const placeOf = ({ key }: Pick<LiveGroup, 'key'>) =>
    key === null ? liveFindingKeys.length : liveFindingKeys.indexOf(key)
  const totalOf = (check: LiveCheckName) => (check === 'there' ? objects.length : (lookedUp.get(check) ?? 0))
  return [...groups.values()]
    .map(({ check, ...group }) => ({ ...group, total: totalOf(check) }))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || placeOf(one) - placeOf(other))
}

/** That an object is there goes without saying where more is known of it, and one reason is enough for what was not read. */
function withoutTheObvious(findings: readonly LiveFinding[]): readonly LiveFinding[] {
  const unread = findings.filter(({ key }) => key === null).slice(0, 1)
  const known = findings.filter(({ key }) => key !== null && (key !== 'there.live' || findings.length === 1))
  return [...known, ...unread]
}
