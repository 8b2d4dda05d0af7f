import { randomUUID } from 'node:crypto'
import type { Account } from '../data/accounts'

/** One sign-in of one person. Tokens carry its id, so that revoking it takes them along. */
export type Session = {
  readonly id: string
  readonly account: Account
  /** Authentication contexts that were satisfied in it, such as `c1`. */
  readonly authenticationContexts: Set<string>
  isSignedOut: boolean
}

/** Who is signed in, by session. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()

  start(account: Account): Session {
    const session = {
      id: randomUUID(),
      account,
      authenticationContexts: new Set<string>(),
      isSignedOut: false,
    }
    this.#sessions.set(session.id, session)
    return session
  }

  /** The session behind a token; null when it was revoked. Signing out alone leaves tokens valid, as in Entra. */
  find(id: string): Session | null {
    return this.#sessions.get(id) ?? null
  }

  /** The session behind a browser's cookie. */
  findSignedIn(id: string): Session | null {
    const session = this.find(id)
    return session === null || session.isSignedOut ? null : session
  }

  /** Ends all sessions of one person, or of everybody. */
  revoke(accountId: string | null): number {
    const ended = [...this.#sessions.values()].filter(
      (session) => accountId === null || session.account.id === accountId,
    )
    for (const session of ended) this.#sessions.delete(session.id)
    return ended.length
  }
}
