import type { Run } from './carry-out'
import type { Write } from './directory'
import { isOf } from './truth'
import type { Told } from './world'

export type AuditLine = {
  readonly at: number
  readonly event: string
  readonly phase: 'intent' | 'outcome'
  readonly eventId: string
  readonly actId: string
  readonly id: string
  readonly attempt: number
  readonly state?: string
  readonly code?: string
  readonly requestId?: string
}

type Seen = {
  readonly run: Run
  readonly writes: readonly Write[]
  readonly told: readonly Told[]
  /** No process was killed. */
  readonly isWhole: boolean
}

/** What the log leaves out, says twice or says otherwise than it was; nothing where it is right. */
export function gapsIn(lines: readonly AuditLine[], seen: Seen): readonly string[] {
  const { run } = seen
  const ofRun = lines.filter(({ event, actId }) => event === 'act' && actId === run.actId)
  const intents = ofRun.filter(({ phase }) => phase === 'intent')
  const outcomes = ofRun.filter(({ phase }) => phase === 'outcome')
  const found = [...writesWithoutIntent(intents, outcomes, seen), ...untold(outcomes, seen)]
  if (hasTwins(intents)) found.push('two intents are one event')
  if (hasTwins(outcomes)) found.push('two outcomes are one event')
  const open = intents.filter(({ eventId }) => !outcomes.some((outcome) => outcome.eventId === eventId))
  if (seen.isWhole && open.length > 0) found.push(`an intent of ${open[0]?.id} has no outcome`)
  if (seen.isWhole) found.push(...miscounted(outcomes))
  return found
}

function writesWithoutIntent(
  intents: readonly AuditLine[],
  outcomes: readonly AuditLine[],
  { run, writes }: Seen,
): string[] {
  const isBefore = ({ id, at, eventId }: AuditLine, write: Write) => {
    const endedAt = outcomes.find((outcome) => outcome.eventId === eventId)?.at ?? Infinity
    return id === write.id && at <= write.at && write.at <= endedAt
  }
  return writes
    .filter((write) => isOf(run, write) && !intents.some((intent) => isBefore(intent, write)))
    .map(({ id }) => `a write of ${id} has no intent`)
}

/** What the browser was told that the log does not tell. */
function untold(outcomes: readonly AuditLine[], { run, told }: Seen): string[] {
  const ofRun = told.filter(({ sender, outcome }) => isOf(run, { sender }) && outcome.id !== '')
  return ofRun
    .filter(
      ({ outcome }) =>
        !outcomes.some(
          ({ id, state, code, requestId }) =>
            id === outcome.id && state === outcome.state && code === outcome.code && requestId === outcome.requestId,
        ),
    )
    .map(({ outcome: { id, state, code } }) => `that ${id} is ${state} ${code ?? ''} does not stand in the log`)
}

/** The attempts at an object in one act are counted from one. */
function miscounted(outcomes: readonly AuditLine[]): string[] {
  const attempts = new Map<string, number>()
  return outcomes.flatMap(({ id, attempt }) => {
    const expected = (attempts.get(id) ?? 0) + 1
    attempts.set(id, expected)
    return attempt === expected ? [] : [`attempt ${expected} at ${id} is called ${attempt}`]
  })
}

function hasTwins(lines: readonly AuditLine[]): boolean {
  return new Set(lines.map(({ eventId }) => eventId)).size < lines.length
}
