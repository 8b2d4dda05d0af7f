import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import type { Emulator } from '../emulator'
import { signedOutPage } from './pages/signed-out-page'
import { isRegisteredRedirect } from './redirect-address'
import { sessionCookie } from './session-cookie'

/** Ends the browser's session. MSAL sends neither client id nor a hint, only where to go afterwards. */
export function logout(context: Context, emulator: Emulator): Response | Promise<Response> {
  const cookie = getCookie(context, sessionCookie)
  const session = cookie === undefined ? null : emulator.sessions.find(cookie)
  if (session !== null) session.isSignedOut = true
  deleteCookie(context, sessionCookie, { path: '/' })
  const { post_logout_redirect_uri: address, state } = context.req.query()
  if (address === undefined || !isRegisteredRedirect(address)) return signedOutPage(context)
  return context.redirect(state === undefined ? address : `${address}?${new URLSearchParams({ state })}`, 302)
}
