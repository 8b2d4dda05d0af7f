import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphAnswer } from '../../graph/message'
import { parseCollection, type CollectionPage } from '../../graph/paging'
import { permissionFailure } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { isHalfEmpty, toDeletedObject } from '../deleted-object'
import { withExtensionAttributes } from './further-columns'
import { compareKeys, isByDate, sortKeyOf } from './list-order'
import type { ListPlan } from './list-plan'
import { explainRefusal } from '../refusal'
import { textOf } from '../../untrusted-json'

/** One page as Graph sent it, before anything is sifted here. */
export type BinPage = {
  readonly objects: readonly DeletedObject[]
  readonly count: number | null
  readonly nextLink: string | null
}

/** @throws AppError when Graph refused, shows no more than ids, or sends what are no objects */
export function binPageOf(session: DelegatedSession, plan: ListPlan, answer: GraphAnswer): BinPage {
  const { kind, selected, columns } = plan
  if (!answer.isOk) throw new AppError(explainRefusal(answer.failure, kind, 'read', session))
  const { items, isMixed, count, nextLink } = parseCollection(answer.body)
  if (isMixed || !items.every(hasId))
    throw new AppError({ code: 'unreadable' }, { cause: new Error('Graph sent no objects') })
  const isDirectory = kind.graph.queries === 'advanced'
  if (isDirectory && items.some((item) => isHalfEmpty(item, selected)))
    throw new AppError(permissionFailure(kind, 'read'))
  const objects = items.map((item) => withExtensionAttributes(toDeletedObject(kind, item, selected), columns))
  return { objects, count, nextLink }
}

function hasId({ id }: CollectionPage['items'][number]): boolean {
  return textOf(id) !== ''
}

/**
 * Whether the first page shows that Graph does not support advanced queries here: it refuses the query or ignores it, as in
 * Azure AD B2C tenants. Source: "Advanced query capabilities".
 */
export function isWithoutQueries(session: DelegatedSession, plan: ListPlan, answer: GraphAnswer): boolean {
  if (!answer.isOk) return answer.status === 400 && answer.failure.code === 'graphRefused'
  const { objects, count } = binPageOf(session, plan, answer)
  return count === null || !isSorted(plan, objects)
}

/** What to ask for after such a page. Where queries are passed over, others are passed over too, however well documented. */
export function planAfter({ otherwise }: ListPlan, answer: GraphAnswer): ListPlan | null {
  return answer.isOk && otherwise?.mode === 'documented' ? otherwise.otherwise : otherwise
}

/** Only dates can show that the order was ignored, because how Graph compares names is not documented. */
function isSorted({ order }: ListPlan, objects: readonly DeletedObject[]): boolean {
  if (!isByDate(order)) return true
  const keys = objects.map((object) => sortKeyOf(order, object))
  return keys.every((key, index) => index === 0 || compareKeys(order, keys[index - 1] ?? key, key) <= 0)
}
