import { randomUUID } from 'node:crypto'
import type { ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { createActMemory } from '../recycle-bin/act/act-memory'
import { performAct } from '../recycle-bin/act/perform-act'
import type { DelegatedSession } from '../session'
import { collect, fastTiming } from './act-session'

/** What becomes of one object by an act of its own, as the server tells it. */
export async function actOn(
  session: DelegatedSession,
  name: ActName,
  { kind, id, deletedDateTime }: Pick<DeletedObject, 'kind' | 'id' | 'deletedDateTime'>,
  { receipt, options }: Partial<Pick<ActTarget, 'receipt' | 'options'>> = {},
): Promise<Outcome | undefined> {
  const input = {
    kind,
    person: session.caller.oid,
    targets: [{ id, deletedDateTime, ...(receipt !== undefined && { receipt }), ...(options && { options }) }],
    act: { id: randomUUID(), size: 1 },
    call: randomUUID(),
  }
  const permanentDelete = { isOn: true, maximum: 500 }
  const site = { permanentDelete, appKey: null, auditLog: null, memory: createActMemory(), timing: fastTiming() }
  const asked = { name, kind: kindOf(kind), input }
  return (await collect(performAct(session.caller, asked, site, () => Promise.resolve(session)))).outcomes[0]
}
