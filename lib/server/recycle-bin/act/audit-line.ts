import 'server-only'
import type { ActInput, ActName, Outcome } from '@/lib/contract/acts'
import type { Kind } from '@/lib/kinds/kind'
import type { Caller } from '../../identity/verify-access-token'
import { logger } from '../../logger'

export type AuditedAct = {
  readonly name: ActName
  readonly caller: Pick<Caller, 'oid' | 'tenantId'>
  readonly kind: Pick<Kind, 'slug'>
  readonly input: Pick<ActInput, 'act' | 'reason'>
}

/** One line for each object of an act: who, what, and what became of it. The reason is the person's own text. */
export function writeAuditLine({ name, caller, kind, input }: AuditedAct, outcome: Outcome): void {
  const { id, state, code, graphCode, requestId } = outcome
  logger.info({
    event: 'act',
    act: name,
    actId: input.act.id,
    oid: caller.oid,
    tenantId: caller.tenantId,
    kind: kind.slug,
    id,
    state,
    code,
    graphCode,
    requestId,
    reason: input.reason,
  })
}
