import 'server-only'
import type { ActName } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { selectOf } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import type { GraphProperties, JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { roleNamesOf } from '@/lib/kinds/roles'
import type { DelegatedSession } from '../../session'
import { recordOf, textOrNull } from '../../untrusted-json'
import { findNeed } from '../look/checks/check-needs'
import { readProtection } from '../look/deletion-protection'
import { deletedObjectPath, selectQuery } from '../deleted-object'
import { explainRefusal } from '../refusal'

type Refused = { readonly act: Exclude<ActName, 'undoRestore'>; readonly failure: Failure; readonly now: Date }

/** Why Graph refused an act: because of the object itself, where reading it tells, else because of the person. */
export async function explainRefusedAct(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  { act, failure, now }: Refused,
): Promise<Failure> {
  if (failure.code !== 'forbidden' && failure.code !== 'graphRefused') return failure
  const object = await readProperties(session, kind, id)
  const ofObject = object && (await explainByObject(session, kind, { ...object, id }, { act, now }))
  return ofObject ? { ...failure, ...ofObject } : explainRefusal(failure, kind, act, session)
}

type Judged = { readonly id: string; readonly deletedDateTime: string | null; readonly properties: GraphProperties }

/** What about the object itself stands against the act; null where nothing is known. */
async function explainByObject(
  session: DelegatedSession,
  kind: Kind,
  object: Judged,
  { act, now }: Pick<Refused, 'act' | 'now'>,
): Promise<Failure | null> {
  const block = blockOf(kind, act, object, now)
  if (block) return { code: block === 'goesByItself' ? 'kindForbids' : block }
  if (act === 'restore') {
    const need = await findNeed(session, kind, object)
    if (need?.state === 'deleted') return { code: 'companionDeleted' }
    if (need?.state === 'gone') return { code: 'companionGone' }
  } else {
    const protection = await readProtection(session, kind, object.id, now)
    const until = 'until' in protection ? protection.until : null
    if (until) return { code: 'deletionProtected', until: until.toISOString() }
  }
  return isStricter(session, kind, object.properties) ? { code: 'roleAssignable' } : null
}

function isStricter({ caller }: DelegatedSession, kind: Kind, properties: GraphProperties): boolean {
  const strict = kind.strictRoles(properties)
  if (strict === null) return false
  // The roles are not known, but such an object takes a higher role whoever asks.
  if (caller.roleTemplateIds === null) return true
  const held = roleNamesOf(caller.roleTemplateIds)
  return !strict.some((role) => held.includes(role))
}

async function readProperties(session: DelegatedSession, kind: Kind, id: string): Promise<Omit<Judged, 'id'> | null> {
  const query = selectQuery(kind, selectOf(kind, 'list'))
  const answer = await session.graph.askOnce({ api: kind.graph.api, path: deletedObjectPath(kind, id), query })
  if (!answer.isOk) return null
  const properties = recordOf(answer.body) as Readonly<Record<string, JsonValue>>
  return { deletedDateTime: textOrNull(properties.deletedDateTime), properties }
}
