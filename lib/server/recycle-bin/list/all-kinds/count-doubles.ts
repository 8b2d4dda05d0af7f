import 'server-only'
import { literalOf } from '../../../graph/literal'
import type { DelegatedSession } from '../../../session'
import { recordOf } from '../../../untrusted-json'
import { deletedObjectsPath } from '../../deleted-object'
import type { ListPlan } from '../list-plan'
import { isSpecific, relativesAmong } from './kind-families'
import type { KindStream } from './kind-stream'

/** How many objects are counted under two casts. Valid once the first pages are read. */
export async function countDoubles(
  session: DelegatedSession,
  streams: readonly KindStream[],
): Promise<number | 'unknown'> {
  const pairs = streams
    .filter(({ plan, failure }) => failure === null && isSpecific(plan.kind))
    .flatMap((specific) =>
      relativesAmong(streams, specific.plan.kind)
        .filter(({ plan }) => !isSpecific(plan.kind))
        .map((base) => ({ specific, base })),
    )
  const counts = await Promise.all(pairs.map((pair) => countOfPair(session, pair)))
  return counts.reduce<number | 'unknown'>(
    (sum, count) => (sum === 'unknown' || count === 'unknown' ? 'unknown' : sum + count),
    0,
  )
}

type Pair = { readonly specific: KindStream; readonly base: KindStream }

async function countOfPair(session: DelegatedSession, { specific, base }: Pair): Promise<number | 'unknown'> {
  if (specific.total === 0 || base.total === 0) return 0
  if (specific.isReadThrough && base.isReadThrough) {
    const ids = new Set(base.matched)
    return specific.matched.filter((id) => ids.has(id)).length
  }
  const [sample] = specific.matched
  if (sample === undefined) return 'unknown'
  const isInBase = await askCount(session, base.plan, `id eq ${literalOf(sample)}`)
  if (isInBase === 'unknown' || isInBase === 0) return isInBase
  return countOfBoth(session, { specific, base })
}

/**
 * The objects of the derived kind that the view finds in the base kind's list too, where the two are searched differently.
 */
async function countOfBoth(session: DelegatedSession, { specific, base }: Pair): Promise<number | 'unknown'> {
  const [own, others] = [specific.plan.filter, base.plan.filter]
  if (others === null || own === others) return specific.total
  if (specific.isWhole || base.isWhole) return 'unknown'
  return askCount(session, specific.plan, own === null ? others : `(${own}) and (${others})`)
}

async function askCount(
  { graph, signal }: DelegatedSession,
  { kind }: ListPlan,
  filter: string,
): Promise<number | 'unknown'> {
  const query = { $filter: filter, $count: 'true', $top: '1', $select: 'id' }
  const { api } = kind.graph
  const answer = await graph.ask({ api, path: deletedObjectsPath(kind), query, consistency: 'eventual' }, signal)
  const count = answer.isOk ? recordOf(answer.body)['@odata.count'] : undefined
  return typeof count === 'number' ? count : 'unknown'
}
