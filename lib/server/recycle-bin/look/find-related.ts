import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import type { Finding } from '@/lib/contract/findings'
import type { Related, RelatedObject, RelatedPart } from '@/lib/contract/related'
import { isKindSlug, kindOf, kinds } from '@/lib/kinds'
import { mostShown } from '@/lib/kinds/holdings'
import type { Kind } from '@/lib/kinds/kind'
import { holdingChecksOf, relationsOf, type Relation } from '@/lib/kinds/related'
import { literalOf } from '../../graph/literal'
import type { GraphAnswer } from '../../graph/message'
import { parseCollection } from '../../graph/paging'
import { missingPermission, requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf, textOf, textOrNull } from '../../untrusted-json'
import { deletedObjectPath } from '../deleted-object'
import { askOwned, mostOwned } from '../owned-objects'
import { explainRefusal } from '../refusal'
import { checkDeletedObject } from './check-deleted-object'
import { findLive, livePlaceOf } from './checks/live-holders'

type Asked = { readonly session: DelegatedSession; readonly kind: Kind; readonly id: string }
type Found = Omit<RelatedPart, 'relation'>
type Item = Readonly<Record<string, unknown>>

const longestValue = 256

/**
 * What belongs to one deleted object, each part in its own right. `value` is what an application and its service principal share.
 *
 * @throws AppError when the person may not read the kind
 */
export async function findRelated(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  value: string | null,
): Promise<Related> {
  if (!isObjectId(id) || (value ?? '').length > longestValue) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session, kind, 'read')
  const asked = { session, kind, id }
  const wanted = relationsOf(kind).filter((relation) => relation !== 'counterpart' || value !== null)
  const parts = await Promise.all(
    wanted.map(async (relation) => ({ relation, ...(await lookUp(asked, relation, value ?? '')) })),
  )
  return { parts }
}

function lookUp(asked: Asked, relation: Relation, value: string): Promise<Found> {
  if (relation === 'counterpart') return liveCounterpart(asked, value)
  if (relation === 'holders') return liveHolders(asked)
  return relation === 'owned' ? ownedBy(asked) : shownBy(asked, relation)
}

async function liveCounterpart({ session, kind: { companion } }: Asked, value: string): Promise<Found> {
  if (companion === null) return nothing
  const conditions = [`${companion.property} eq ${literalOf(value)}`]
  const live = await findLive(session, livePlaceOf(kindOf(companion.kind)), { conditions, select: [] })
  return 'code' in live ? failed(live) : found(live.found.map(({ item }) => relatedOf(companion.kind, item)))
}

/** Whoever has a name or an address of it meanwhile. What one check could not read leaves the others. */
async function liveHolders({ session, kind, id }: Asked): Promise<Found> {
  const { findings, failure } = await lookForHolders(session, { ...kind, checks: holdingChecksOf(kind) }, id)
  const unread = failure ?? findings.find((finding) => finding.failure)?.failure
  const isPartial = !unread && findings.some(({ notAsked = [] }) => notAsked.length > 0)
  return { ...found(holdersIn(findings)), ...(unread && { failure: unread }), ...(isPartial && { isPartial }) }
}

/** Each once, with all that they have of it. */
function holdersIn(findings: readonly Finding[]): readonly RelatedObject[] {
  const held = findings.flatMap(({ taken = [], holder }) => [...taken, ...(holder ? [{ value: '', holder }] : [])])
  const byId = new Map(held.map(({ holder }) => [holder.id, holder]))
  return [...byId.values()].map(({ kind, id, displayName, appId = null }) => {
    const values = held.flatMap(({ value, holder }) => (holder.id === id ? value.replace(/^smtp:/i, '') : []))
    const holds = new Map(values.filter(Boolean).map((value) => [value.toLowerCase(), value]))
    const slug = isKindSlug(kind) ? kind : null
    return { kind: slug, id, displayName, appId, deletedDateTime: null, holds: [...holds.values()] }
  })
}

async function lookForHolders(session: DelegatedSession, kind: Kind, id: string) {
  try {
    return { ...(await checkDeletedObject(session, kind, id)), failure: undefined }
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code === 'stepUp') throw error
    return { findings: [], failure: error.failure }
  }
}

/** Of groups and of applications, which Graph lists apart; what of one could be read counts where the other is refused. */
async function ownedBy({ session, id }: Asked): Promise<Found> {
  const owned = kinds
    .map(({ slug }) => kindOf(slug))
    .flatMap((kind) => (kind.owners ? { kind, type: kind.owners.type } : []))
  const parts = await Promise.all(
    owned.map(async ({ kind, type }): Promise<Found> => {
      const missing = missingPermission(session, kind, 'read')
      if (missing) return failed(missing)
      const answer = await askOwned(session, type, id)
      if (!answer.isOk) return failed(explainRefusal(answer.failure, kind, 'read', session))
      const { items } = parseCollection(answer.body)
      return { ...found(items.map((item) => relatedOf(kind.slug, item))), isCut: items.length >= mostOwned }
    }),
  )
  const failure = parts.find((part) => part.failure)?.failure
  return {
    objects: parts.flatMap(({ objects }) => objects),
    isCut: parts.some(({ isCut }) => isCut),
    ...(failure && { failure }),
  }
}

/** Whether Graph shows what a deleted object keeps is documented nowhere. */
async function shownBy({ session, kind, id }: Asked, relation: Relation): Promise<Found> {
  const query = { $select: 'id', $expand: `${relation}($select=id,displayName)` }
  const request = { api: kind.graph.api, path: deletedObjectPath(kind, id), query }
  const answer: GraphAnswer = await session.graph.ask(request, session.signal)
  if (!answer.isOk) return failed(explainRefusal(answer.failure, kind, 'read', session))
  const shown: unknown = recordOf(answer.body)[relation]
  if (!Array.isArray(shown)) return failed({ code: 'unexpected' })
  const objects = shown.map(recordOf).map((item) => relatedOf(kindSlugOf(item), item))
  return { ...found(objects), isCut: shown.length >= mostShown }
}

/** Source: "Limited information returned for inaccessible member objects": type and id are there in any case. */
function kindSlugOf(item: Item): RelatedObject['kind'] {
  const type = textOf(item['@odata.type']).replace('#microsoft.graph.', '')
  return kinds.find(({ slug }) => kindOf(slug).graph.cast === type)?.slug ?? null
}

function relatedOf(kind: RelatedObject['kind'], item: Item): RelatedObject {
  return {
    kind,
    id: textOf(item.id),
    displayName: textOrNull(item.displayName),
    appId: textOrNull(item.appId),
    deletedDateTime: textOrNull(item.deletedDateTime),
  }
}

const nothing: Found = { objects: [], isCut: false }

function found(objects: readonly RelatedObject[]): Found {
  return { objects: objects.filter(({ id }) => id !== ''), isCut: false }
}

function failed(failure: Failure): Found {
  return { ...nothing, failure }
}
