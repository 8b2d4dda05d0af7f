import 'server-only'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { literalOf } from '../../../graph/literal'
import type { GraphAnswer } from '../../../graph/message'
import type { DelegatedSession } from '../../../session'
import { recordOf, textOrNull } from '../../../untrusted-json'
import { deletedObjectsPath } from '../../deleted-object'
import { isSpecific } from '../all-kinds/kind-families'
import { askOfKinds, type KindRead } from '../of-each-kind'
import { countOf } from './count-answer'

/**
 * Kinds whose objects lie in the bin of another of the kinds too. Whether they do is not documented, so one of them is looked
 * for there, as the list of all kinds does.
 */
export async function findDoubled(session: DelegatedSession, kinds: readonly Kind[]): Promise<readonly KindSlug[]> {
  const derived = kinds.filter(isSpecific)
  const samples = await askOfKinds(
    session,
    derived.map((kind) => readOf(kind, kind.slug)),
  )
  const lookups = derived.flatMap((kind) => {
    const id = idOf(samples.get(kind.slug))
    const base = kinds.find((one) => isBaseOf(one, kind))
    return id === null || !base ? [] : [{ kind, base, id }]
  })
  const found = await askOfKinds(
    session,
    lookups.map(({ kind, base, id }) => readOf(base, kind.slug, `id eq ${literalOf(id)}`)),
  )
  return lookups
    .filter(({ kind, base }) => Number(countOf(found.get(kind.slug), base, session)) > 0)
    .map(({ kind }) => kind.slug)
}

function readOf(kind: Kind, id: string, $filter?: string): KindRead {
  const query = { ...($filter !== undefined && { $filter }), $count: 'true', $top: '1', $select: 'id' }
  return { kind, id, path: deletedObjectsPath(kind), query, consistency: 'eventual' }
}

function isBaseOf(base: Kind, { graph: { live } }: Kind): boolean {
  return !isSpecific(base) && base.graph.live !== null && base.graph.live.collection === live?.collection
}

function idOf(answer: GraphAnswer | undefined): string | null {
  const { value } = recordOf(answer?.isOk ? answer.body : null)
  return Array.isArray(value) ? textOrNull(recordOf(value[0]).id) : null
}
