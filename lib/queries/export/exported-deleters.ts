import type { Session } from '@/lib/auth/session'
import { AppError } from '@/lib/contract/app-error'
import { deletersSchema, objectsPerDeleters, type Deleter } from '@/lib/contract/deleters'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { readApi } from '../api'
import { failureOfError } from '../query-client'

type Tools = {
  readonly session: Pick<Session, 'getAccessToken' | 'answerChallenge'>
  readonly signal: AbortSignal
  readonly wait: (seconds: number) => Promise<unknown>
}

type Row = Pick<DeletedObject, 'kind' | 'id' | 'deletedDateTime'>

const askAgainSeconds = 3
/** A file of 100,000 rows takes two thousand requests. */
const atOnce = 5

/** Who deleted the rows of a file. Where the audit log cannot be read, the file is made without. */
export function createExportedDeleters({ session, signal, wait }: Tools) {
  const told = new Map<string, Deleter>()
  let isUnread = false

  async function readBatch(rows: readonly Row[]): Promise<void> {
    let left = rows.flatMap(({ kind, id, deletedDateTime }) =>
      deletedDateTime === null ? [] : [{ kind, id, deletedDateTime }],
    )
    while (left.length > 0 && !signal.aborted) {
      const answer = await readApi(apiPaths.deleters(left), deletersSchema, { session, signal })
      if ('unread' in answer) throw new AppError(answer.unread)
      for (const { kind, id, deleter } of answer.deleters)
        if (deleter.is !== 'reading') told.set(keyOf({ kind, id }), deleter)
      left = left.filter((row) => !told.has(keyOf(row)))
      if (left.length > 0) await wait(askAgainSeconds)
    }
  }

  return {
    async read(rows: readonly Row[]): Promise<void> {
      try {
        for (let start = 0; start < rows.length && !isUnread; start += objectsPerDeleters * atOnce)
          await Promise.all(batchesIn(rows.slice(start, start + objectsPerDeleters * atOnce)).map(readBatch))
      } catch (error) {
        if (signal.aborted || failureOfError(error).code === 'unexpected') throw error
        isUnread = true
      }
    },
    /** Null where nothing was told. */
    of: (row: Pick<Row, 'kind' | 'id'>): Deleter | null => told.get(keyOf(row)) ?? null,
    /** Names of columns that are empty because they could not be read. */
    unreadColumns: (): readonly string[] => (isUnread ? ['by'] : []),
  }
}

function batchesIn(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / objectsPerDeleters) }, (_, index) =>
    rows.slice(index * objectsPerDeleters, (index + 1) * objectsPerDeleters),
  )
}

function keyOf({ kind, id }: Pick<Row, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}
