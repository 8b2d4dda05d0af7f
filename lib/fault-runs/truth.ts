import type { ActName, Outcome } from '@/lib/contract/acts'
import type { Run } from './carry-out'
import { confirmedDate } from './confirmed-date'
import type { Directory, State, Write } from './directory'

/** A read shows at most what was so long ago. */
const longestLagMs = 5_000

/** What is untrue in what a person was told of a run, held against what really happened; nothing where all is true. */
export function untruthsIn(run: Run, directory: Directory): readonly string[] {
  const { targets, outcomes, reported } = run
  const ids = targets.map(({ id }) => id)
  const found = outcomes.flatMap((outcome) => {
    const at = reported.find((one) => one.outcome.id === outcome.id)?.at ?? Date.now()
    return untruthOf(outcome, { run, directory, at })
  })
  if (outcomes.map(({ id }) => id).join() !== ids.join()) found.push('not one outcome for each object')
  const reportedIds = reported.map(({ outcome }) => outcome.id)
  if (reportedIds.toSorted().join() !== ids.toSorted().join()) found.push('not each object was reported once')
  return [...found, ...unconfirmed(run, directory), ...ids.flatMap((id) => sentTooOften(id, run, directory))]
}

type Context = { readonly run: Run; readonly directory: Directory; readonly at: number }

function untruthOf(outcome: Outcome, context: Context): readonly string[] {
  const isSo = claims[claimOf(outcome)](outcome.id, context)
  const { id, state, code, receipt } = outcome
  const told = `${context.run.act} of ${id} was called ${[state, code, receipt && 'with a receipt'].filter(Boolean).join(' ')}`
  return isSo ? [] : [`${told}, which is not so: ${JSON.stringify(directoryOf(id, context))}`]
}

function directoryOf(id: string, { directory, run }: Context) {
  return directory.historyOf(id).map(({ by, at, ...state }) => ({
    ...state,
    atMs: at - run.startedAt,
    by: typeof by === 'string' ? by : `${by.does} of ${by.sender}`,
  }))
}

function claimOf({ state, code, receipt }: Outcome): keyof typeof claims {
  if (state === 'unverified') return 'nothing'
  if (receipt !== undefined) return 'doneHere'
  if (state === 'done') return 'done'
  if (code === 'alreadyGone' || code === 'alreadyRestored' || code === 'alreadyDeleted' || code === 'changedSince')
    return code
  return 'notDone'
}

const claims = {
  nothing: () => true,
  doneHere: (id: string, context: Context) => isDoneBy(id, context),
  done: (id: string, { run, directory, at }: Context) => directory.wasEver(id, run.startedAt, at, leaves[run.act]),
  alreadyGone: (id: string, context: Context) =>
    !isDoneBy(id, context) && context.directory.stateAt(id, context.at).place === 'gone',
  alreadyRestored: (id: string, context: Context) =>
    !isDoneBy(id, context) && wasSeen(id, context, ({ place }) => place === 'live'),
  alreadyDeleted: (id: string, context: Context) => !isDoneBy(id, context) && wasSeen(id, context, isDeletedAgain),
  changedSince: (id: string, context: Context) => !isDoneBy(id, context) && wasSeen(id, context, isDeletedAgain),
  notDone: (id: string, context: Context) => !isDoneBy(id, context),
} as const

const isDeletedAgain = ({ place, deletedDateTime }: State) => place === 'bin' && deletedDateTime !== confirmedDate

const leaves: Readonly<Record<ActName, (state: State) => boolean>> = {
  restore: ({ place }) => place === 'live',
  permanentDelete: ({ place }) => place === 'gone',
  undoRestore: isDeletedAgain,
}

/** Whether a write of the run was carried out, be it after the outcome was told. */
function isDoneBy(id: string, { run, directory }: Context): boolean {
  return directory.historyOf(id).some(({ by }) => typeof by === 'object' && isOf(run, by))
}

function wasSeen(id: string, { run, directory, at }: Context, isSo: (state: State) => boolean): boolean {
  return directory.wasEver(id, run.startedAt - longestLagMs, at, isSo)
}

export function isOf({ number }: Run, { sender }: Pick<Write, 'sender'>): boolean {
  return sender.endsWith(`.${number}`)
}

/**
 * What was not the confirmed object when it was read last must not be deleted for good. Between that reading and the write
 * others may restore it and delete it again: Graph leaves no way to rule that out.
 */
function unconfirmed(run: Run, { writes }: Directory): readonly string[] {
  return writes
    .filter((write) => isOf(run, write) && write.does === 'purge' && write.shown !== confirmedDate)
    .map(({ id, shown }) => `${id} was deleted for good, though it was shown as deleted at ${shown}`)
}

/** Only after an answer which says that nothing was carried out. */
function sentTooOften(id: string, run: Run, directory: Directory): readonly string[] {
  const sent = directory.writes.filter((write) => write.id === id && isOf(run, write))
  const isPutOff = ({ said }: Write) => said === 'concurrent' || said === 'throttled' || said === 'error503'
  return sent.slice(0, -1).every(isPutOff)
    ? []
    : [`${run.act} of ${id} was sent ${sent.length} times, after ${sent.map(({ said }) => said ?? 'no answer').join()}`]
}
