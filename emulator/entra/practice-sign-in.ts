import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { accounts } from '../data/accounts'
import type { Emulator } from '../emulator'
import { answerAuthorize } from './authorize'
import { EntraError } from './entra-error'
import { sessionCookie, sessionCookieOptions } from './session-cookie'
import type { Session } from './sessions'

/** What the person clicked on a page of the sign-in. */
export async function practiceSignIn(context: Context, emulator: Emulator): Promise<Response> {
  const form = await context.req.parseBody()
  const { account: username, action } = form
  const session = typeof username === 'string' ? signIn(context, emulator, username) : currentSession(context, emulator)
  const progress = { session, hasPickedAccount: session !== null, hasConsented: action === 'consent' }
  return answerAuthorize(context, emulator, progress, ({ claims }) => {
    if (action === 'cancel') throw declined()
    if (action !== 'second-factor') return
    for (const name of claims.authenticationContexts) session?.authenticationContexts.add(name)
  })
}

function signIn(context: Context, emulator: Emulator, username: string): Session | null {
  const account = accounts.find((candidate) => candidate.username === username)
  if (account === undefined) return null
  const session = emulator.sessions.start(account)
  setCookie(context, sessionCookie, session.id, sessionCookieOptions)
  return session
}

function currentSession(context: Context, emulator: Emulator): Session | null {
  const cookie = getCookie(context, sessionCookie)
  return cookie === undefined ? null : emulator.sessions.findSignedIn(cookie)
}

function declined(): EntraError {
  return new EntraError(65004, 'access_denied', 'User declined to consent to access the app.')
}
