import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Emulator } from '../emulator'
import {
  parseAuthorizeRequest,
  parseReturnAddress,
  requireKnownTenant,
  type AuthorizeRequest,
} from './authorize-request'
import { EntraError } from './entra-error'
import { errorPage } from './pages/error-page'
import { redirectWithCode, redirectWithError } from './redirect-answer'
import { sessionCookie } from './session-cookie'
import { nextStep, noUserSignedIn, type SignInProgress } from './sign-in-steps'
import { stepPage } from './pages/step-page'

/**
 * The authorize endpoint: a page while the person has something to do, a redirect with a code when not. The pages post to
 * `practice-sign-in` with the same query, so nothing is kept between the steps.
 */
export function authorize(context: Context, emulator: Emulator): Response | Promise<Response> {
  const cookie = getCookie(context, sessionCookie)
  const session = cookie === undefined ? null : emulator.sessions.findSignedIn(cookie)
  return answerAuthorize(context, emulator, { session, hasPickedAccount: false, hasConsented: false })
}

/** Checks the request again at every step, then takes the next one. */
export function answerAuthorize(
  context: Context,
  emulator: Emulator,
  progress: SignInProgress,
  beforeAnswer?: (request: AuthorizeRequest) => void,
): Response | Promise<Response> {
  const parameters = context.req.query()
  const correlationId = parameters['client-request-id']
  try {
    requireKnownTenant(context.req.param('tenant') ?? '')
    const address = parseReturnAddress(parameters)
    try {
      const request = parseAuthorizeRequest(parameters, address, emulator.baseUrl)
      beforeAnswer?.(request)
      return answerStep(context, emulator, request, progress)
    } catch (error) {
      if (error instanceof EntraError) return redirectWithError(context, address, error, correlationId)
      throw error
    }
  } catch (error) {
    if (error instanceof EntraError) return errorPage(context, error, correlationId)
    throw error
  }
}

/**
 * A browser that blocks third-party cookies sends none from a frame. Source: "How to handle third-party cookie blocking in
 * browsers".
 */
function inFrame({ switches }: Emulator, { prompt }: AuthorizeRequest, progress: SignInProgress): SignInProgress {
  return prompt === 'none' && switches.is('silentFrames', 'without-session') ? { ...progress, session: null } : progress
}

function answerStep(
  context: Context,
  emulator: Emulator,
  request: AuthorizeRequest,
  progress: SignInProgress,
): Response | Promise<Response> {
  const correlationId = context.req.query('client-request-id')
  if (request.prompt === 'none' && emulator.switches.is('silentFrames', 'unanswered')) {
    return errorPage(context, noUserSignedIn(), correlationId)
  }
  const step = nextStep(emulator, request, inFrame(emulator, request, progress))
  if (step.kind === 'done') {
    return redirectWithCode(context, request, emulator.codes.issue(request, step.session.id), step.session)
  }
  if (step.kind === 'refused') return errorPage(context, step.error, correlationId)
  return stepPage(context, request, step)
}
