import type { Act, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import { isAboutRights } from '@/lib/contract/app-error'
import type { Whereabouts } from '@/lib/contract/lost-answer'
import type { DeletedObject } from '@/lib/contract/objects'
import { fateOf, type RunEntry } from '@/lib/contract/runs'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { waitUnlessStopped } from '../wait-unless-stopped'
import type { LiveRun } from './live-run'
import { runAct, type Call } from './run-act'
import { runInOrder } from './run-in-order'
import type { Step } from './run-steps'
import type { untilOnline } from './until-online'

/** What carrying out a run takes of the browser. */
export type CarryOutSite = {
  readonly send: (act: ActName) => Act
  /** Of one attempt: once Entra gave no token, none is asked for again. */
  readonly getAccessToken: () => Promise<string>
  readonly locate: (act: ActName, kind: KindSlug, target: ActTarget) => Promise<Whereabouts>
  readonly untilOnline: typeof untilOnline
  /** Called before anything of a step is sent. Returns what to call with each outcome of the step. */
  readonly onStep: (act: ActName, step: Step) => (outcome: Outcome) => void
  readonly onStepDone: (act: ActName, step: Step, outcomes: readonly Outcome[]) => void
  /** Keeps entries. `isUrgent`: before it resolves, they are written. */
  readonly keep: (entries: readonly RunEntry[], isUrgent?: true) => Promise<void> | void
  readonly now: () => Date
}

type Attempt = { readonly act: ActName; readonly objects: readonly DeletedObject[]; readonly signal: AbortSignal }

/**
 * Tries the act on some objects of a run, and writes into it what is sent and what becomes of each. What was sent before a
 * reload is asked for again as the call that it was. Returns one outcome for each object.
 */
export async function carryOut(live: LiveRun, attempt: Attempt, site: CarryOutSite): Promise<readonly Outcome[]> {
  const { act, objects, signal } = attempt
  const { person, reason, confirmed } = live.run
  const write = (entries: readonly RunEntry[]) => {
    live.apply(entries, site.now().getTime())
    return entries
  }
  const runStep = (step: Step, onOutcome: (outcome: Outcome) => void) =>
    runAct(
      {
        act,
        kind: step.kind,
        person,
        reason,
        actId: confirmed.id,
        actSize: confirmed.size,
        targets: step.objects.map((object) => targetOf(live, act, object)),
        sentBefore: act === 'restore' ? callsCutOff(live, step) : [],
      },
      {
        send: site.send(act),
        getAccessToken: site.getAccessToken,
        onSending: async (call) => {
          await site.keep(write(call.targets.map(({ id }) => ({ ...live.entryOf(id), sent: sentIn(call, act) }))), true)
        },
        locate: (target) => site.locate(act, step.kind, target),
        untilOnline: (mostSeconds) =>
          site.untilOnline({ mostSeconds, signal, onOffline: (isOffline) => live.set({ isOffline }) }),
        wait: (seconds) => waitUnlessStopped(seconds, signal),
        now: site.now,
        onOutcome,
        onWaiting: (waitingUntil) =>
          live.set({
            waitingUntil,
            ...(waitingUntil && { run: { ...live.run, slowedAt: site.now().getTime() } }),
          }),
        signal,
      },
    )
  const wanted = new Set(objects.map(({ id }) => id))
  const sentBefore = new Set(
    act === 'restore' ? objects.filter(({ id }) => isCutOff(live.entryOf(id))).map(({ id }) => id) : [],
  )
  const tried = { objects, all: live.objects, before: act === 'undoRestore' ? noOutcomes : live.read().outcomes }
  const outcomes = await runInOrder(act, tried, {
    runStep,
    onStep: (step) => {
      const tell = site.onStep(act, step)
      return (told) => {
        // A call that is sent again as it was holds others too, of which it is known what became.
        if (!wanted.has(told.id)) return
        const outcome = sentBefore.has(told.id) ? asOurs(told) : told
        tell(outcome)
        void site.keep(write([withOutcome(live.entryOf(outcome.id), act, outcome, sentBefore.has(outcome.id))]))
      }
    },
    onStepDone: (step, ofStep) => site.onStepDone(act, step, ofStep),
  })
  // Of what the person lacks the rights for, nothing was done before either.
  const denied = outcomes.filter(
    (outcome) => sentBefore.has(outcome.id) && fateOf(outcome) === 'failed' && !isAboutRights(outcome),
  )
  const found = await Promise.all(denied.map(({ id }) => foundBack(live, id, site)))
  const entries = found
    .flatMap((outcome) => outcome ?? [])
    .map((outcome) => withOutcome(live.entryOf(outcome.id), act, outcome))
  if (entries.length > 0) await site.keep(write(entries), true)
  return outcomes
    .map(({ id }, index) => live.read().outcomes.get(id) ?? outcomes[index])
    .filter((one) => one !== undefined)
}

/** What was refused or failed now may have been done by the call that the page before had sent. */
async function foundBack(live: LiveRun, id: string, { locate, now }: CarryOutSite): Promise<Outcome | null> {
  const object = live.objects.find((one) => one.id === id)
  if (!object) return null
  const whereabouts = await locate('restore', object.kind, targetOf(live, 'restore', object))
  if (whereabouts !== 'restored') return null
  return { id, state: 'done', code: 'foundRestored', readBackAt: now().toISOString() }
}

/** The page that went may have restored it itself, so it is not said that somebody else did. */
function asOurs(outcome: Outcome): Outcome {
  return outcome.code === 'alreadyRestored' ? { ...outcome, state: 'done', code: 'foundRestored' } : outcome
}

function isCutOff({ sent }: RunEntry): boolean {
  return sent?.isAnswered === false
}

const noOutcomes: ReadonlyMap<string, Outcome> = new Map()

/**
 * The entry with what became of its object by an act. That a later call did nothing says nothing of the one that a page which went
 * had sent.
 */
export function withOutcome(entry: RunEntry, act: ActName, outcome: Outcome, wasCutOff = false): RunEntry {
  const isAnswered = !(wasCutOff && fateOf(outcome) === 'left')
  return {
    ...entry,
    ...(entry.sent && { sent: { ...entry.sent, isAnswered } }),
    ...(act === 'undoRestore' ? { undo: outcome } : { outcome }),
  }
}

/**
 * Whether an object was sent in a call whose answer did not come, because the page went, and may not be sent again. A restore may:
 * it is asked for as the call that it was.
 */
export function isInDoubt(entry: RunEntry): boolean {
  return isCutOff(entry) && entry.sent?.act !== 'restore'
}

function sentIn({ id, confirmed }: Call, act: ActName): NonNullable<RunEntry['sent']> {
  return { act, call: id, confirmed, isAnswered: false }
}

function targetOf(live: LiveRun, act: ActName, { id, deletedDateTime }: DeletedObject): ActTarget {
  const { options, outcome } = live.entryOf(id)
  if (act !== 'undoRestore') return { id, deletedDateTime, ...(options && { options }) }
  return { id, deletedDateTime, ...(outcome?.receipt !== undefined && { receipt: outcome.receipt }) }
}

/** The calls of a step whose answers were cut, as they were sent: with all their objects, in their order. */
function callsCutOff(live: LiveRun, { objects, kind }: Step): readonly Call[] {
  const sentOf = ({ id }: DeletedObject) => live.entryOf(id).sent
  const cut = new Map<string, NonNullable<RunEntry['sent']>>()
  for (const object of objects) {
    const sent = sentOf(object)
    if (sent && !sent.isAnswered && sent.act === 'restore') cut.set(sent.call, sent)
  }
  return [...cut].map(([id, { confirmed }]) => ({
    id,
    confirmed,
    targets: live.objects
      .filter((object) => object.kind === kind && sentOf(object)?.call === id)
      .map((object) => targetOf(live, 'restore', object)),
  }))
}
