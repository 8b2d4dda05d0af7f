import 'server-only'
import { AppError, type AppErrorCode } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import type { WholeObject } from '@/lib/contract/whole-object'
import { everyPropertyOf } from '@/lib/kinds/further-properties/further-properties'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer, GraphFailure } from '../../graph/message'
import { requestIdOf } from '../../graph/request-id'
import { permissionFailure, requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf } from '../../untrusted-json'
import { deletedObjectPath, isHalfEmpty } from '../deleted-object'
import { isObjectWithId } from '../find-object'
import { explainRefusal } from '../refusal'
import { failureOfAbsence } from './failure-of-absence'
import { readSelections } from './read-selections'

type Item = Readonly<Record<string, unknown>>

/**
 * One deleted object with everything that Graph tells of it. Without `$select` beta answers every property, directory
 * extensions included, and v1.0 a few; some properties fail whatever they are selected with, and cost nothing but themselves
 * here. Sources: "Get user" of beta; Microsoft Q&A 651306.
 *
 * @throws AppError when nothing of it could be read
 */
export async function getWholeObject(session: DelegatedSession, kind: Kind, id: string): Promise<WholeObject> {
  if (!isObjectId(id)) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session, kind, 'read')
  const path = deletedObjectPath(kind, id)
  const { plain, stable, apart } = selectionsOf(kind)
  const [unselected, selected, apartFromThem] = await Promise.all([
    session.graph.ask({ api: plain, path }, session.signal),
    stable.length === 0 ? null : session.graph.ask({ api: 'v1.0', path, query: selectOf(stable) }, session.signal),
    readSelections(session, kind, id, apart),
  ])
  if (unselected.isOk && !isObjectWithId(unselected.body, id)) {
    throw new AppError({ code: 'unreadable', ...requestIdOf(unselected) })
  }
  const whole = { ...itemOf(unselected), ...itemOf(selected) }
  await requireSomething(session, kind, id, { decisive: selected ?? unselected, whole })
  const lacked = selected?.isOk === false ? stable.filter((name) => !(name in whole)) : []
  const ofLacked = await readSelections(session, kind, id, inParts(lacked))
  return {
    properties: { ...whole, ...ofLacked.properties, ...apartFromThem.properties } as Record<string, JsonValue>,
    unread: [...ofLacked.unread, ...apartFromThem.unread],
    ...(unselected.isOk ? {} : { unnamed: explainRefusal(unselected.failure, kind, 'read', session) }),
  }
}

type SoFar = { readonly decisive: GraphAnswer; readonly whole: Item }

/** @throws AppError when nothing was read, or a failure concerns the person or the whole object */
async function requireSomething(session: DelegatedSession, kind: Kind, id: string, { decisive, whole }: SoFar) {
  const names = Object.keys(whole)
  if (!decisive.isOk && (names.length === 0 || concernsAll.includes(decisive.failure.code))) {
    throw new AppError(await explained(session, kind, id, decisive))
  }
  if (isHalfEmpty(whole, names)) throw new AppError(permissionFailure(kind, 'read'))
}

/** What is asked of Graph, and of which version: without a selection, selected together, and selected apart. */
function selectionsOf(kind: Kind) {
  const { api, queries } = kind.graph
  if (queries === 'plain') return { plain: api, stable: [], apart: [] }
  const properties = everyPropertyOf(kind)
  const sources = new Set(properties.flatMap(({ apart }) => apart ?? []))
  const namesOf = (source: string | undefined) =>
    properties.filter(({ apart }) => apart === source).map(({ name }) => name)
  return {
    plain: 'beta' as const,
    // What only beta has is all in its answer.
    stable: api === 'beta' ? [] : namesOf(undefined),
    apart: [...sources].map((source) => namesOf(source)),
  }
}

function selectOf(names: readonly string[]) {
  return { $select: names.join(',') }
}

const partSize = 5

function inParts(names: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / partSize) }, (_, index) =>
    names.slice(index * partSize, (index + 1) * partSize),
  )
}

const concernsAll: readonly AppErrorCode[] = ['stepUp', 'signedOut', 'notFound']

function explained(session: DelegatedSession, kind: Kind, id: string, { failure }: GraphFailure) {
  if (failure.code === 'notFound') return failureOfAbsence(session, kind, id, failure)
  return explainRefusal(failure, kind, 'read', session)
}

/** Without what Graph says about its answer; the type stays, because some bins hold several. */
function itemOf(answer: GraphAnswer | null): Item {
  if (answer?.isOk !== true) return {}
  return Object.fromEntries(
    Object.entries(recordOf(answer.body)).filter(([name]) => name === '@odata.type' || !name.includes('@')),
  )
}
