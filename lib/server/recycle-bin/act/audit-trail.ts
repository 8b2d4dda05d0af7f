import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Outcome } from '@/lib/contract/acts'
import type { Kind } from '@/lib/kinds/kind'
import type { AuditLog } from '../../audit-log'
import { sentenceForLog } from '../../microsoft-sentence'
import type { ActCall, ActMemory } from './act-memory'

export type AuditTrail = {
  /** Before a write, so that the log shows what may have been done even if nothing is heard of it any more. */
  readonly intend: (id: string) => void
  /** Once for each object of the call. */
  readonly conclude: (outcome: Outcome) => void
}

type Audited = ActCall & { readonly kind: Pick<Kind, 'slug'> }

/**
 * The log of one call: who, what, and what became of each object. Intent and outcome of an object carry one event id. The
 * reason is the person's own text.
 */
export function auditTrail(
  call: Audited,
  { countAttempt }: Pick<ActMemory, 'countAttempt'>,
  log: AuditLog,
): AuditTrail {
  const { name, caller, kind, input } = call
  const events = new Map(
    input.targets.map(({ id }) => [id, { eventId: randomUUID(), attempt: countAttempt(call, id) }]),
  )
  const write = (phase: 'intent' | 'outcome', id: string, outcome?: Omit<Outcome, 'id'>) =>
    log({
      event: 'act',
      phase,
      ...events.get(id),
      act: name,
      actId: input.act.id,
      oid: caller.oid,
      tenantId: caller.tenantId,
      kind: kind.slug,
      id,
      ...outcome,
      reason: input.reason,
    })
  return {
    intend: (id) => write('intent', id),
    conclude: ({ id, state, code, graphCode, said, requestId, readBackAt }) =>
      write('outcome', id, { state, code, graphCode, said: sentenceForLog(said), requestId, readBackAt }),
  }
}
