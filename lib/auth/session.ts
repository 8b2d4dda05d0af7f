import {
  InteractionRequiredAuthError,
  type AccountInfo,
  type IPublicClientApplication,
  type RedirectRequest,
} from '@azure/msal-browser'
import { AppError } from '@/lib/contract/app-error'
import type { PublicConfig } from '@/lib/contract/public-config'
import { keptTicks } from '@/lib/storage/kept-ticks'
import { canKeepData, tabMarks } from './once-per-tab'
import { announceSignOut } from './sign-out-signal'
import { signInError, signInFailureOf, type SignInFailure } from './sign-in-failure'

export type SessionStart =
  | { state: 'signedIn'; account: AccountInfo }
  | { state: 'signedOut' }
  | ({ state: 'failed' } & SignInFailure)
  /** The page is about to be left for Entra's. */
  | { state: 'leaving' }

/** On the window, before the page is left for a sign-in of the same person that comes back to it. */
export const leavingEvent = 'entra-recycle-bin.leaving'

type TokenOptions = {
  claims?: string
  forceRefresh?: boolean
  /** Throws `stepUp` instead of leaving the page. Left out, the page stays while a dialog is open. */
  stay?: boolean
}

/** For so long the same challenge is not answered a second time unless the person asks for it. */
const challengePauseMs = 5 * 60 * 1000

/** The session of the signed-in person in this tab: signs in, gives tokens, answers challenges, signs out. */
export class Session {
  readonly #clientOfTab: IPublicClientApplication | null
  readonly #config: PublicConfig
  #leaving: Promise<never> | undefined
  /** Whom this tab shows. MSAL's active account is shared by all tabs, and its list of accounts may lose one that another tab added. */
  #startedAs: AccountInfo | undefined
  readonly #answers = new Map<string, Promise<void>>()
  /**
   * Set when Graph refused for want of rights, until there is a new token: the one at hand does not know of a role that was
   * activated since.
   */
  mayHaveNewRights = false

  /** There is no client while the server renders; the session is nobody's then. */
  constructor(client: IPublicClientApplication | null, config: PublicConfig) {
    this.#clientOfTab = client
    this.#config = config
  }

  /** Finishes a sign-in that comes back from Entra, finds the session of the browser, or starts the one automatic attempt. */
  async start(): Promise<SessionStart> {
    if (!canKeepData()) return { state: 'failed', problem: 'cookiesBlocked', details: 'storage' }
    try {
      await this.#client.initialize()
      const result = await this.#client.handleRedirectPromise().finally(() => tabMarks.clear('asked', 'wentBack'))
      const account = result?.account ?? this.#account()
      if (account) return this.#started(account)
      if (tabMarks.read('signedOut') || tabMarks.read('signInAttempted')) return { state: 'signedOut' }
      void this.signIn()
      return { state: 'leaving' }
    } catch (error) {
      return { state: 'failed', ...signInFailureOf(error) }
    }
  }

  signIn(request: Pick<RedirectRequest, 'prompt'> = {}): Promise<never> {
    tabMarks.clear('signedOut', 'challenged')
    tabMarks.set('signInAttempted')
    return this.#leave({ ...this.#request(), ...request })
  }

  /** Ends the session in this browser, but not at Entra, and lets the person pick whom to sign in as. */
  async switchAccount(): Promise<never> {
    const account = this.#account()
    announceSignOut()
    this.#startedAs = undefined
    // Forgets the former person's account, which the next reload could bring back.
    await this.#client.clearCache(account ? { account } : undefined)
    return this.signIn({ prompt: 'select_account' })
  }

  /** Object id of the person whom this tab shows; empty before the start. */
  get personId(): string {
    return this.#account()?.localAccountId ?? ''
  }

  /** Ends the session here, in the other tabs and at Entra. What the app itself keeps is cleared by the caller before. */
  async signOut(): Promise<void> {
    tabMarks.clear('signInAttempted', 'challenged')
    tabMarks.set('signedOut')
    announceSignOut()
    const account = this.#account()
    try {
      await this.#client.logoutRedirect({ account: account ?? null })
    } catch {
      // Entra cannot be told; here it ends all the same.
      await this.#client.clearCache(account ? { account } : undefined)
      window.location.reload()
    }
  }

  /**
   * A token for our own API. Where only a person can go on, the page is left for Entra and the promise never settles.
   *
   * @throws AppError `signedOut`, `stepUp` (a person is needed, and the page was not left) or `signInFailed`
   */
  async getAccessToken({ stay, ...options }: TokenOptions = {}): Promise<string> {
    const account = this.#account()
    if (!account) throw new AppError({ code: 'signedOut' })
    try {
      const result = await this.#client.acquireTokenSilent({ ...this.#request(), ...options, account })
      if (options.forceRefresh) this.mayHaveNewRights = false
      return result.accessToken
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw signInError(error)
      const claims = options.claims ?? (error.claims || undefined)
      if (stay ?? isAsking()) throw new AppError({ code: 'stepUp', ...(claims && { claims }) })
      return this.#interact(claims)
    }
  }

  /**
   * Answers a claims challenge of Entra or Graph: without a person where the refresh token is enough, else by one new
   * sign-in that comes back to this address. Several requests may be challenged at once; they share one answer.
   *
   * @throws AppError `stepUp` when the same challenge was answered a moment ago, so that it does not become a loop
   */
  answerChallenge(claims: string): Promise<void> {
    const answer = this.#answers.get(claims) ?? this.#answer(claims)
    this.#answers.set(claims, answer)
    answer.catch(() => this.#answers.delete(claims))
    return answer
  }

  async #answer(claims: string): Promise<void> {
    if (wasChallenged(claims)) throw new AppError({ code: 'stepUp', claims })
    await this.getAccessToken({ claims })
    markChallenged(claims)
  }

  /** Signs in with the claims because the person asked for it, even if the same challenge was answered a moment ago. */
  signInWithClaims(claims: string | undefined): Promise<never> {
    tabMarks.clear('challenged')
    return this.#interact(claims)
  }

  #interact(claims: string | undefined): Promise<never> {
    const key = claims ?? 'interaction'
    if (wasChallenged(key)) return Promise.reject(new AppError({ code: 'stepUp', ...(claims && { claims }) }))
    markChallenged(key)
    const account = this.#account()
    return this.#leave({ ...this.#request(), ...(account && { account }), ...(claims && { claims }) })
  }

  /** Several requests may find out at once that a person is needed; MSAL starts only one interaction. */
  #leave(request: RedirectRequest): Promise<never> {
    // Without a network the page would be lost for one of the browser's own.
    if (!navigator.onLine) return Promise.reject(new AppError({ code: 'signInFailed', signIn: 'unreachable' }))
    tabMarks.set('asked')
    if (request.prompt === undefined) window.dispatchEvent(new Event(leavingEvent))
    // The browser may bring this page back as it was, by Back.
    window.addEventListener('pageshow', () => (this.#leaving = undefined), { once: true })
    this.#leaving ??= this.#client.acquireTokenRedirect(request).then(
      () => new Promise<never>(() => {}),
      (error: unknown) => {
        this.#leaving = undefined
        keptTicks.clear()
        throw signInError(error)
      },
    )
    return this.#leaving
  }

  #started(account: AccountInfo): SessionStart {
    if (account.tenantId !== this.#config.tenantId) {
      return { state: 'failed', problem: 'wrongTenant', details: account.tenantId }
    }
    this.#client.setActiveAccount(account)
    this.#startedAs = account
    tabMarks.clear('signedOut', 'signInAttempted')
    return { state: 'signedIn', account }
  }

  #account(): AccountInfo | undefined {
    if (this.#startedAs || !this.#clientOfTab) return this.#startedAs
    const active = this.#client.getActiveAccount()
    return active ?? this.#client.getAllAccounts().find(({ tenantId }) => tenantId === this.#config.tenantId)
  }

  get #client(): IPublicClientApplication {
    if (!this.#clientOfTab) throw new Error('Nobody signs in on the server')
    return this.#clientOfTab
  }

  #request(): { scopes: string[] } {
    return { scopes: [this.#config.apiScope] }
  }
}

/** What is typed and chosen in an open dialog is lost with the page, so the page is left only when the person says so. */
function isAsking(): boolean {
  return document.querySelector('dialog[open]') !== null
}

function wasChallenged(key: string): boolean {
  const answered = tabMarks.readChallenge()
  return answered?.key === key && Date.now() - answered.at < challengePauseMs
}

function markChallenged(key: string): void {
  tabMarks.setChallenge({ key, at: Date.now() })
}
