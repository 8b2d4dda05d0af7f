import type { Session } from '@/lib/auth/session'
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

/** Who deleted the rows of a file. Where the audit log cannot be read, the file is made without. */
export function createExportedDeleters({ session, signal, wait }: Tools) {
  const told = new Map<string, Deleter>()
  let isUnread = false

  async function readBatch(rows: readonly Row[]): Promise<void> {
    let left = rows.flatMap(({ kind, id, deletedDateTime }) =>
      deletedDateTime === null ? [] : [{ kind, id, deletedDateTime }],
    )
    while (left.length > 0 && !signal.aborted) {
      const { deleters } = await readApi(apiPaths.deleters(left), deletersSchema, { session, signal })
      for (const { kind, id, deleter } of deleters) if (deleter.is !== 'reading') told.set(keyOf({ kind, id }), deleter)
      left = left.filter((row) => !told.has(keyOf(row)))
      if (left.length > 0) await wait(askAgainSeconds)
    }
  }

  return {
    async read(rows: readonly Row[]): Promise<void> {
      try {
        for (let start = 0; start < rows.length && !isUnread; start += objectsPerDeleters)
          await readBatch(rows.slice(start, start + objectsPerDeleters))
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

function keyOf({ kind, id }: Pick<Row, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}
