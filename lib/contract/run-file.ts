import * as z from 'zod/mini'
import { deletedObjectSchema, type DeletedObject } from './objects'
import { calledBy, countFates, fateOf, forOthers, runEntrySchema, runSchema, type Run, type RunEntry } from './runs'

const format = 'entra-recycle-bin/run'
const version = 1

const headSchema = z.object({ format: z.literal(format), version: z.number() })
const fileSchema = z.object({
  run: runSchema,
  objects: z.array(deletedObjectSchema),
  entries: z.array(runEntrySchema),
})

type Whole = { readonly run: Run; readonly objects: readonly DeletedObject[]; readonly entries: readonly RunEntry[] }

/** A run as a file that a colleague can take over. What only the person may use, as the receipts that undo takes, stays here. */
export function writeRunFile({ run, objects, entries }: Whole): string {
  return JSON.stringify({ format, version, run, objects, entries: entries.map(handedOver) })
}

/** Ten thousand objects with all that is known of them take some 20 MB. */
export const largestRunFileBytes = 64_000_000

export type RunFileProblem = 'unreadable' | 'otherVersion' | 'otherTenant'

type Taker = { readonly person: string; readonly tenant: string; readonly tab: string; readonly now: number }

/** The run in a file as one of the person who takes it over: nothing of it goes on by itself. */
export function takeOverRunFile(text: string, { person, tenant, tab, now }: Taker): Whole | RunFileProblem {
  const value = parse(text)
  const head = headSchema.safeParse(value)
  if (!head.success) return 'unreadable'
  if (head.data.version !== version) return 'otherVersion'
  const whole = fileSchema.safeParse(value)
  if (!whole.success) return 'unreadable'
  const { run, objects } = whole.data
  if (run.tenant !== tenant) return 'otherTenant'
  const isOf = new Set(objects.map(({ id }) => id))
  if (isOf.size !== objects.length) return 'unreadable'
  const entries = whole.data.entries.filter(({ id }) => isOf.has(id)).map(settled)
  const counts = countFates(
    new Map(entries.flatMap(({ id, outcome }) => (outcome ? [[id, outcome] as const] : []))),
    objects.length,
  )
  const taken: Run = {
    ...{ id: crypto.randomUUID(), person, tenant, tab, act: run.act, reason: run.reason, from: run.from },
    ...{ ...calledBy(objects), counts, undone: 0, slowedAt: null, startedAt: run.startedAt, touchedAt: now },
    confirmed: { id: crypto.randomUUID(), size: objects.length },
    status: 'paused',
    takenOver: { at: now, tried: objects.length - counts.left },
  }
  return { run: taken, objects, entries }
}

function handedOver({ sent, outcome, ...entry }: RunEntry): RunEntry {
  return { ...entry, ...(sent && !sent.isAnswered && { sent }), ...(outcome && { outcome: forOthers(outcome) }) }
}

/** A permanent delete that was under way when the file was written is not certain: only who sent it could ask for its answer. */
function settled({ sent, outcome, ...entry }: RunEntry): RunEntry {
  if (sent && sent.act !== 'restore' && fateOf(outcome) === 'left') {
    return { ...entry, outcome: { id: entry.id, state: 'unverified', code: 'unsettled' } }
  }
  return { ...entry, ...(outcome && { outcome: forOthers(outcome) }) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
