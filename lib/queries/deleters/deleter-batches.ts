import { AppError } from '@/lib/contract/app-error'
import { deletersSchema, objectsPerDeleters, type ToldDeleter } from '@/lib/contract/deleters'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { Session } from '@/lib/auth/session'
import { readApi } from '../api'

export type Deletion = Pick<DeletedObject, 'kind' | 'id'> & { readonly deletedDateTime: string }

type Waiting = {
  readonly of: Deletion
  readonly resolve: (told: NonNullable<ToldDeleter>) => void
  readonly reject: (error: unknown) => void
}

/** Rows come into sight together. */
const gatherMs = 30

/** Reads who deleted single objects, in as few requests as the rows in sight take. */
export class DeleterBatches {
  readonly #session: Session
  #waiting: Waiting[] = []

  constructor(session: Session) {
    this.#session = session
  }

  read(of: Deletion): Promise<NonNullable<ToldDeleter>> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setTimeout(() => this.#send(), gatherMs)
      this.#waiting.push({ of, resolve, reject })
    })
  }

  #send(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (let start = 0; start < waiting.length; start += objectsPerDeleters)
      void this.#ask(waiting.slice(start, start + objectsPerDeleters))
  }

  async #ask(waiting: readonly Waiting[]): Promise<void> {
    try {
      const path = apiPaths.deleters(waiting.map(({ of }) => of))
      const options = { session: this.#session, signal: new AbortController().signal }
      const answer = await readApi(path, deletersSchema, options)
      const deleters = 'deleters' in answer ? answer.deleters : null
      for (const [index, { of, resolve, reject }] of waiting.entries()) {
        const told = deleters?.[index]
        if ('unread' in answer) resolve({ is: 'unread', failure: answer.unread })
        else if (told?.id === of.id) resolve(told.deleter)
        else reject(new AppError({ code: 'unexpected' }))
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error)
    }
  }
}
