import 'server-only'
import type { ActEvent, ActInput, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind, Operation } from '@/lib/kinds/kind'
import type { Config } from '../../config'
import { missingPermission } from '../../identity/permissions'
import { reportFault } from '../../report-fault'
import { processWide } from '../../process-wide'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { actTiming, type ActTiming } from '../act-timing'
import { streamOutcomes } from './act-stream'
import { createActTally, type ActTally } from './act-tally'
import { writeAuditLine } from './audit-line'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import { permanentlyDeleteObject } from './permanently-delete-object'
import { restoreObject } from './restore-object'
import { receiptOf, undoRestore } from './undo-restore'

type Site = Pick<Config, 'permanentDelete' | 'appKey'> & { readonly timing?: ActTiming; readonly tally?: ActTally }
type Asked = { readonly name: ActName; readonly kind: Kind; readonly input: ActInput }

/** Carries out one call of an act and streams what became of each object. Never throws; writes the audit lines. */
export function performAct(
  session: DelegatedSession,
  asked: Asked,
  site: Site,
): AsyncGenerator<ActEvent, void, undefined> {
  const { name, kind, input } = asked
  const timing = site.timing ?? actTiming
  const obstacle = obstacleTo(session, asked, site)
  const sealer = createSealer(site.appKey, 'undo receipt')
  const acts: Readonly<Record<ActName, (target: ActTarget) => Promise<Outcome>>> = {
    restore: async (target) => {
      const outcome = await restoreObject(session, kind, target, timing)
      const canBeUndone = outcome.state === 'done' && kind.graph.live !== null
      return canBeUndone ? { ...outcome, receipt: receiptOf(session, kind, target.id, sealer) } : outcome
    },
    permanentDelete: (target) => permanentlyDeleteObject(session, kind, target, timing),
    undoRestore: (target) => undoRestore(session, kind, target, { timing, sealer }),
  }
  return streamOutcomes(
    input.targets,
    (target) => (obstacle ? Promise.resolve(outcomeOfFailure(target.id, obstacle)) : acts[name](target)),
    {
      concurrency: timing.concurrency,
      signal: session.signal,
      onOutcome: (_, outcome) => writeAuditLine({ name, caller: session.caller, kind, input }, outcome),
      onFault: ({ id }, error) =>
        reportFault(error, { act: name, actId: input.act.id, oid: session.caller.oid, kind: kind.slug, id }),
    },
  )
}

/** What stands against the whole call, found without asking Graph. */
function obstacleTo(session: DelegatedSession, { name, kind, input }: Asked, site: Site): Failure | null {
  if (name === 'permanentDelete') {
    if (!kind.permanentDelete.isPossible) return { code: 'kindForbids' }
    if (!site.permanentDelete.isOn) return { code: 'switchedOff' }
  }
  const missing = needed[name]
    .map((operation) => missingPermission(session, kind, operation))
    .find((failure) => failure !== null)
  if (missing) return missing
  return name === 'permanentDelete' && isOverMaximum(session, input, site) ? { code: 'overMaximum' } : null
}

/** Every act is read back where its answer is lost, and a permanent delete reads before it deletes. */
const needed: Readonly<Record<ActName, readonly Operation[]>> = {
  restore: ['restore', 'read'],
  permanentDelete: ['permanentDelete', 'read'],
  // Soft deletion takes the same permission as the restore. Source: the permissions of "Delete user" and its siblings.
  undoRestore: ['restore', 'read'],
}

function isOverMaximum({ caller }: DelegatedSession, { act, targets }: ActInput, site: Site): boolean {
  const tally = site.tally ?? processWide('act tally', () => createActTally())
  const { maximum } = site.permanentDelete
  const key = JSON.stringify([caller.tenantId, caller.oid, act.id])
  const ids = targets.map(({ id }) => id)
  return act.size > maximum || !tally.admit(key, ids, maximum)
}
