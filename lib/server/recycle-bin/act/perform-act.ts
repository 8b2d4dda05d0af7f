import 'server-only'
import type { ActEvent, ActInput, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import type { Kind } from '@/lib/kinds/kind'
import { missingForUndo, undoNeeds } from '@/lib/kinds/undo-needs'
import { auditLogTo } from '../../audit-log'
import type { Config } from '../../config'
import { missingPermission } from '../../identity/permissions'
import type { Caller } from '../../identity/verify-access-token'
import { reportFault } from '../../report-fault'
import { processWide } from '../../process-wide'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { beginSpan, countOutcome, type Traced } from '../../telemetry'
import { actsUnderWay } from '../../under-way'
import { actTiming, type ActTiming } from '../act-timing'
import { createActMemory, type ActMemory } from './act-memory'
import { streamOutcomes } from './act-stream'
import { auditTrail } from './audit-trail'
import { pacedSession } from './paced-session'
import { permanentlyDeleteObject } from './permanently-delete-object'
import { restoreObject } from './restore-object'
import { receiptOf, undoRestore } from './undo-restore'

type Site = Pick<Config, 'permanentDelete' | 'appKey' | 'auditLog'> & {
  readonly timing?: ActTiming
  readonly memory?: ActMemory
}
type Remembering = Site & { readonly memory: ActMemory }
type Asked = { readonly name: ActName; readonly kind: Kind; readonly input: ActInput }

/** The session of the caller, or why there is none. */
export type Open = () => Promise<DelegatedSession | { readonly refused: Failure }>

/**
 * Carries out one call of an act and streams what became of each object. A call that is sent again joins the first, before
 * anything can refuse it: a refusal would be told of what the first has done. Never throws; writes the audit lines.
 */
export function performAct(caller: Caller, asked: Asked, site: Site, open: Open): AsyncIterable<ActEvent> {
  const memory = site.memory ?? processWide('act memory', () => createActMemory())
  return memory.join({ ...asked, caller }, () => begin(asked, { ...site, memory }, open))
}

async function* begin(asked: Asked, site: Remembering, open: Open): AsyncGenerator<ActEvent, void, undefined> {
  const endOfAct = actsUnderWay().begin()
  const { name, kind, input } = asked
  const span = beginSpan(`act ${name}`, 'SERVER', { act: name, kind: kind.slug, targets: input.targets.length })
  try {
    const session = await span.within(open)
    if ('refused' in session) yield session
    else yield* perform(session, asked, { ...site, span })
  } finally {
    span.end()
    endOfAct()
  }
}

function perform(
  session: DelegatedSession,
  asked: Asked,
  site: Remembering & { readonly span: Traced },
): AsyncIterable<ActEvent> {
  const { name, kind, input } = asked
  const timing = site.timing ?? actTiming
  const obstacle = obstacleTo(session, asked, site)
  const audit = auditTrail({ ...asked, caller: session.caller }, site.memory, auditLogTo(site.auditLog))
  const sealer = createSealer(site.appKey, 'undo receipt')
  const acts: Readonly<Record<ActName, (paced: DelegatedSession, target: ActTarget) => Promise<Outcome>>> = {
    restore: async (paced, target) => {
      const outcome = await restoreObject(paced, kind, target, timing)
      const canBeUndone = outcome.state === 'done' && outcome.code === undefined && kind.graph.live !== null
      return canBeUndone ? { ...outcome, receipt: receiptOf(session, kind, target.id, sealer) } : outcome
    },
    permanentDelete: (paced, target) => permanentlyDeleteObject(paced, kind, target, timing),
    undoRestore: (paced, target) => undoRestore(paced, kind, target, { timing, sealer }),
  }
  const { batches, paceOf } = site.memory.paces
  const { clock } = timing
  const shared = { pace: paceOf(session.caller.tenantId, kind, clock), batches, clock, act: input.act.id }
  return streamOutcomes(
    input.targets,
    (target, halting) =>
      obstacle
        ? Promise.resolve(outcomeOfFailure(target.id, obstacle))
        : site.span.within(() =>
            acts[name](pacedSession(session, { ...shared, intend: () => audit.intend(target.id), halting }), target),
          ),
    {
      onOutcome(outcome) {
        audit.conclude(outcome)
        countOutcome(name, kind, outcome)
      },
      onFault: ({ id }, error) =>
        reportFault(error, { act: name, actId: input.act.id, oid: session.caller.oid, kind: kind.slug, id }),
    },
  )
}

/** What stands against the whole call, found without asking Graph. */
function obstacleTo(session: DelegatedSession, { name, kind, input }: Asked, site: Remembering): Failure | null {
  if (name === 'permanentDelete') {
    if (!kind.permanentDelete.isPossible) return { code: 'kindForbids' }
    if (!site.permanentDelete.isOn) return { code: 'switchedOff' }
  }
  const missing = missingFor(session, kind, name)
  if (missing) return missing
  return name === 'permanentDelete' && isOverMaximum(session, input, site) ? { code: 'overMaximum' } : null
}

/** Every act is read back where its answer is lost, and a permanent delete reads before it deletes. */
function missingFor(session: DelegatedSession, kind: Kind, name: ActName): Failure | null {
  if (name !== 'undoRestore') return missingPermission(session, kind, name) ?? missingPermission(session, kind, 'read')
  return missingPermission(session, kind, 'read') ?? missingForUndoOf(session, kind)
}

/** What one object takes besides shows when Graph refuses. */
function missingForUndoOf({ permissions }: DelegatedSession, kind: Kind): Failure | null {
  const needs = undoNeeds(kind, {})
  const [permission] = needs ? missingForUndo(needs, permissions.names) : []
  return permission === undefined ? null : { code: 'permissionMissing', permission }
}

function isOverMaximum({ caller }: DelegatedSession, { act, targets }: ActInput, site: Remembering): boolean {
  const { maximum } = site.permanentDelete
  const key = JSON.stringify([caller.tenantId, caller.oid, act.id])
  const ids = targets.map(({ id }) => id)
  return act.size > maximum || !site.memory.tally.admit(key, ids, maximum)
}
