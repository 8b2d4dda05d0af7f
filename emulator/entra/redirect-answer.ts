import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ReturnAddress } from './authorize-request'
import { entraErrorBody, type EntraError } from './entra-error'
import type { Session } from './sessions'
import { clientInfoOf } from './tokens'

export function redirectWithCode(context: Context, address: ReturnAddress, code: string, session: Session): Response {
  const parameters = { code, client_info: clientInfoOf(session.account), session_state: session.id }
  return redirect(context, address, parameters)
}

export function redirectWithError(
  context: Context,
  address: ReturnAddress,
  error: EntraError,
  correlationId: string = randomUUID(),
): Response {
  const {
    error: code,
    error_description: description,
    error_uri: uri,
    suberror,
    claims,
  } = entraErrorBody(error, correlationId)
  return redirect(context, address, { error: code, error_description: description, error_uri: uri, suberror, claims })
}

function redirect(
  context: Context,
  { redirectUri, responseMode, state }: ReturnAddress,
  parameters: Record<string, string | undefined>,
): Response {
  const answer = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...parameters, state })) if (value !== undefined) answer.set(name, value)
  context.header('Cache-Control', 'no-store')
  return context.redirect(`${redirectUri}${responseMode === 'fragment' ? '#' : '?'}${answer}`, 302)
}
