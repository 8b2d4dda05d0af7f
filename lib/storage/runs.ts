import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type * as z from 'zod/mini'
import { deletedObjectSchema, type DeletedObject } from '@/lib/contract/objects'
import { runEntrySchema, runSchema, type Run, type RunEntry } from '@/lib/contract/runs'

/** Runs that are kept for each person; the oldest that have ended go first. */
export const mostRuns = 50

const objectsInPart = 500

type Owner = Pick<Run, 'person' | 'tenant'>
export type StoredRun = {
  readonly run: Run
  readonly objects: readonly DeletedObject[]
  readonly entries: readonly RunEntry[]
}

interface Schema extends DBSchema {
  runs: { key: string; value: unknown }
  /** The objects of a run in parts, because there may be many, and they are written once. */
  objects: { key: [run: string, part: number]; value: unknown[] }
  entries: { key: [run: string, id: string]; value: unknown }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

/** Runs as this browser keeps them. What older or newer versions wrote there, and cannot be read, is left out. */
export const storedRuns = {
  /** The latest first. */
  async list({ person, tenant }: Owner): Promise<readonly Run[]> {
    const all = await (await database()).getAll('runs')
    return all
      .flatMap((value) => checked(runSchema, value))
      .filter((run) => run.person === person && run.tenant === tenant)
      .sort((one, other) => other.startedAt - one.startedAt)
  },

  async read(id: string): Promise<StoredRun | null> {
    const reading = (await database()).transaction(['runs', 'objects', 'entries'])
    const [value, parts, entries] = await Promise.all([
      reading.objectStore('runs').get(id),
      reading.objectStore('objects').getAll(rangeOf(id)),
      reading.objectStore('entries').getAll(rangeOf(id)),
    ])
    const [run] = checked(runSchema, value)
    if (!run) return null
    return {
      run,
      objects: parts.flat().flatMap((part) => checked(deletedObjectSchema, part)),
      entries: entries.flatMap((entry) => checked(runEntrySchema, entry)),
    }
  },

  /** Keeps a run that begins, whole, and lets go of the oldest. */
  async begin(run: Run, objects: readonly DeletedObject[], entries: readonly RunEntry[]): Promise<void> {
    const writing = (await database()).transaction(['runs', 'objects', 'entries'], 'readwrite')
    void writing.objectStore('runs').put(run, run.id)
    for (let start = 0, part = 0; start < objects.length; start += objectsInPart, part += 1) {
      void writing.objectStore('objects').put(objects.slice(start, start + objectsInPart), [run.id, part])
    }
    for (const entry of entries) void writing.objectStore('entries').put(entry, [run.id, entry.id])
    await writing.done
    const ended = (await storedRuns.list(run)).slice(mostRuns).filter(({ status }) => status === 'ended')
    for (const { id } of ended) await storedRuns.remove(id)
  },

  async change(run: Run): Promise<void> {
    await (await database()).put('runs', run, run.id)
  },

  async keep(run: string, entries: readonly RunEntry[]): Promise<void> {
    const writing = (await database()).transaction('entries', 'readwrite', { durability: 'relaxed' })
    for (const entry of entries) void writing.store.put(entry, [run, entry.id])
    await writing.done
  },

  async remove(id: string): Promise<void> {
    const writing = (await database()).transaction(['runs', 'objects', 'entries'], 'readwrite')
    void writing.objectStore('runs').delete(id)
    void writing.objectStore('objects').delete(rangeOf(id))
    void writing.objectStore('entries').delete(rangeOf(id))
    await writing.done
  },
}

export type RunStore = typeof storedRuns

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('entra-recycle-bin', 1, {
    upgrade(created) {
      created.createObjectStore('runs')
      created.createObjectStore('objects')
      created.createObjectStore('entries')
    },
    // A newer version of the app in another tab waits for this.
    blocking: () => void letGo(),
    terminated: () => (opened = null),
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function letGo(): Promise<void> {
  const before = opened
  opened = null
  ;(await before)?.close()
}

function rangeOf(run: string): IDBKeyRange {
  // Arrays sort after numbers and texts.
  return IDBKeyRange.bound([run], [run, []])
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema>[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [parsed.data] : []
}
