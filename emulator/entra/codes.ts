import { randomBytes } from 'node:crypto'
import type { AuthorizeRequest } from './authorize-request'

export type CodeGrant = { request: AuthorizeRequest; sessionId: string; issuedAtMs: number; isRedeemed: boolean }

const capacity = 10_000

/** Authorization codes, kept after redemption so that a second one is told apart from nonsense. */
export class Codes {
  readonly #grants = new Map<string, CodeGrant>()

  issue(request: AuthorizeRequest, sessionId: string): string {
    const code = `1.${randomBytes(48).toString('base64url')}`
    this.#grants.set(code, { request, sessionId, issuedAtMs: Date.now(), isRedeemed: false })
    const [oldest] = this.#grants.keys()
    if (this.#grants.size > capacity && oldest !== undefined) this.#grants.delete(oldest)
    return code
  }

  find(code: string): CodeGrant | undefined {
    return this.#grants.get(code)
  }
}
