import 'server-only'
import { literalOf } from '../../../graph/literal'
import type { DelegatedSession } from '../../../session'
import { recordOf } from '../../../untrusted-json'
import { deletedObjectsPath } from '../../deleted-object'
import type { ListPlan } from '../list-plan'
import { isSpecific, isTaking, relativesAmong } from './kind-families'
import type { KindStream } from './kind-stream'

/** How many objects are counted more than once, under two casts or in two ways. Valid once the first pages are read. */
export async function countDoubles(
  session: DelegatedSession,
  streams: readonly KindStream[],
): Promise<number | 'unknown'> {
  const counted = streams.filter((stream) => isTaking(stream) && stream.total !== 0)
  const counts = await Promise.all(familiesOf(counted).map((family) => countInFamily(session, family)))
  return sumOf(counts)
}

/** Streams with objects in common, directly or by way of a third. */
function familiesOf(streams: readonly KindStream[]): readonly (readonly KindStream[])[] {
  const families = new Map<string, KindStream[]>()
  for (const stream of streams) {
    if (relativesAmong(streams, stream).length === 0) continue
    const { slug, graph } = stream.plan.kind
    const name = graph.live?.collection ?? slug
    families.set(name, [...(families.get(name) ?? []), stream])
  }
  return [...families.values()]
}

async function countInFamily(session: DelegatedSession, family: readonly KindStream[]): Promise<number | 'unknown'> {
  if (family.every(({ isReadThrough }) => isReadThrough)) {
    const ids = family.flatMap(({ matched }) => matched)
    return ids.length - new Set(ids).size
  }
  const kinds = new Set(family.map(({ plan }) => plan.kind.slug))
  if (kinds.size === 1) return countOfWays(session, family)
  if (kinds.size < family.length) return 'unknown'
  const pairs = family
    .filter(({ plan }) => isSpecific(plan.kind))
    .flatMap((specific) => family.filter(({ plan }) => !isSpecific(plan.kind)).map((base) => ({ specific, base })))
  return sumOf(await Promise.all(pairs.map((pair) => countOfPair(session, pair))))
}

/** "A logical conjunction of the $filter and the entire query in the $search". Source: "Use the $search query parameter". */
async function countOfWays(session: DelegatedSession, ways: readonly KindStream[]): Promise<number | 'unknown'> {
  const byWords = ways.find(({ plan }) => plan.mode === 'words')?.plan
  const byValues = ways.find(({ plan }) => plan.mode !== 'words')?.plan
  if (!byWords || !byValues || ways.some(({ isSifted }) => isSifted)) return 'unknown'
  return askCount(session, byValues, { $filter: byValues.filter, $search: byWords.search })
}

type Pair = { readonly specific: KindStream; readonly base: KindStream }

async function countOfPair(session: DelegatedSession, { specific, base }: Pair): Promise<number | 'unknown'> {
  if (specific.isReadThrough && base.isReadThrough) {
    const ids = new Set(base.matched)
    return specific.matched.filter((id) => ids.has(id)).length
  }
  const [sample] = specific.matched
  if (sample === undefined) return 'unknown'
  const isInBase = await askCount(session, base.plan, { $filter: `id eq ${literalOf(sample)}`, $search: null })
  if (isInBase === 'unknown' || isInBase === 0) return isInBase
  return countOfBoth(session, { specific, base })
}

/**
 * The objects of the derived kind that the view finds in the base kind's list too, where the two are searched differently.
 */
async function countOfBoth(session: DelegatedSession, { specific, base }: Pair): Promise<number | 'unknown'> {
  const [own, others] = [specific.plan, base.plan]
  if (own.filter === others.filter && own.search === others.search) return specific.total
  if (specific.isWhole || base.isWhole || specific.isSifted || base.isSifted) return 'unknown'
  return askCount(session, own, {
    $filter: bothOf(own.filter, others.filter, 'and'),
    $search: bothOf(own.search, others.search, 'AND'),
  })
}

function bothOf(one: string | null, other: string | null, operator: 'and' | 'AND'): string | null {
  if (one === null || other === null || one === other) return one ?? other
  return `(${one}) ${operator} (${other})`
}

async function askCount(
  { graph, signal }: DelegatedSession,
  { kind }: ListPlan,
  { $filter, $search }: { readonly $filter: string | null; readonly $search: string | null },
): Promise<number | 'unknown'> {
  const query = {
    ...($filter === null ? {} : { $filter }),
    ...($search === null ? {} : { $search }),
    $count: 'true',
    $top: '1',
    $select: 'id',
  }
  const { api } = kind.graph
  const answer = await graph.ask({ api, path: deletedObjectsPath(kind), query, consistency: 'eventual' }, signal)
  const count = answer.isOk ? recordOf(answer.body)['@odata.count'] : undefined
  return typeof count === 'number' ? count : 'unknown'
}

function sumOf(counts: readonly (number | 'unknown')[]): number | 'unknown' {
  const known = counts.filter((count) => count !== 'unknown')
  return known.length < counts.length ? 'unknown' : known.reduce((sum, count) => sum + count, 0)
}
