import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import { objectsPerReadBack, type RestoredObject, type RestoredObjects } from '@/lib/contract/restored'
import { kindOf } from '@/lib/kinds'
import { readText, type GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { liveChecksOf, liveProperties } from '@/lib/kinds/live-checks'
import { askBatch } from '../../graph/batch'
import { literalOf } from '../../graph/literal'
import type { GraphAnswer } from '../../graph/message'
import { requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf } from '../../untrusted-json'
import { liveObjectPath, selectQuery, toDeletedObject } from '../deleted-object'
import { isFound } from '../find-object'
import { explainRefusal } from '../refusal'
import { findLive, livePlaceOf } from './checks/live-holders'

/**
 * Objects that came back, as Graph shows them now, in one batch; what belongs to them takes one look more.
 *
 * @throws AppError when the person may not read the kind, or has to sign in anew for it
 */
export async function readRestored(
  session: DelegatedSession,
  kind: Kind,
  ids: readonly string[],
): Promise<RestoredObjects> {
  const isOffered = ids.length <= objectsPerReadBack && ids.every(isObjectId) && liveChecksOf[kind.slug].length > 0
  if (!isOffered) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session, kind, 'read')
  const names = liveProperties(kind.slug)
  const reads = [...new Set(ids)].flatMap((id) => {
    const path = liveObjectPath(kind, id)
    return path === null ? [] : [{ id, path, query: selectQuery(kind, names) }]
  })
  const answers = await askBatch(session.graph, kind.graph.api, reads, session.signal)
  const objects = reads.map(({ id }) => restoredOf(session, kind, id, answers.get(id)))
  const challenge = objects.find(({ failure }) => failure?.code === 'stepUp')?.failure
  if (challenge) throw new AppError(challenge)
  return { objects: [...(await withCounterparts(session, kind, objects))] }
}

function restoredOf(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  answer: GraphAnswer | undefined,
): RestoredObject {
  if (!answer) return { id, state: 'unread', failure: { code: 'unexpected' } }
  if (isFound(answer, id)) {
    const { properties } = toDeletedObject(kind, recordOf(answer.body), liveProperties(kind.slug))
    return { id, state: 'live', properties }
  }
  if (answer.isOk) return { id, state: 'unread', failure: { code: 'unreadable' } }
  const isAbsent = answer.status === 404 && answer.failure.graphCode !== undefined
  if (isAbsent) return { id, state: 'absent' }
  return { id, state: 'unread', failure: explainRefusal(answer.failure, kind, 'read', session) }
}

/** Each with the live object that carries the same value, where the kind is checked for it. */
async function withCounterparts(
  session: DelegatedSession,
  { slug, companion }: Kind,
  objects: readonly RestoredObject[],
): Promise<readonly RestoredObject[]> {
  if (companion === null || !liveChecksOf[slug].includes('principal')) return objects
  const valueOf = ({ properties }: RestoredObject) => properties && readText(properties, companion.property)
  const values = [...new Set(objects.flatMap((object) => valueOf(object) ?? []))]
  if (values.length === 0) return objects
  const conditions = values.map((value) => `${companion.property} eq ${literalOf(value)}`)
  const select = [companion.property, 'accountEnabled']
  const live = await findLive(session, livePlaceOf(kindOf(companion.kind)), { conditions, select })
  if ('code' in live) {
    requireNoChallenge(live)
    return objects.map((object) => (valueOf(object) ? { ...object, failure: live } : object))
  }
  const counterpartOf = (value: string): GraphProperties | null => {
    const found = live.found.find(({ item }) => item[companion.property] === value)
    if (!found) return null
    const { accountEnabled } = found.item
    return { accountEnabled: typeof accountEnabled === 'boolean' ? accountEnabled : null }
  }
  return objects.map((object) => {
    const value = valueOf(object)
    return value ? { ...object, counterpart: counterpartOf(value) } : object
  })
}

function requireNoChallenge(failure: Failure): void {
  if (failure.code === 'stepUp') throw new AppError(failure)
}
