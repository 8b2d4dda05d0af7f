import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Emulator } from '../emulator'
import { requireKnownTenant } from './authorize-request'
import { requireKnownClient } from './client-authentication'
import { EntraError, entraErrorBody } from './entra-error'
import { redeemCode } from './grants/authorization-code'
import { exchangeOnBehalfOf } from './grants/on-behalf-of'
import { redeemRefreshToken } from './grants/refresh-token'
import { requireField, type TokenForm, type TokenRequest } from './token-request'

type Grant = (emulator: Emulator, request: TokenRequest) => Promise<Record<string, unknown>>

const grants: Readonly<Record<string, Grant>> = {
  authorization_code: redeemCode,
  refresh_token: redeemRefreshToken,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': exchangeOnBehalfOf,
}

/** The token endpoint; unknown fields are ignored, as Entra does with MSAL's telemetry. */
export async function token(context: Context, emulator: Emulator): Promise<Response> {
  context.header('Cache-Control', 'no-store')
  context.header('Pragma', 'no-cache')
  let form: TokenForm = {}
  try {
    requireKnownTenant(context.req.param('tenant') ?? '')
    form = await readForm(context)
    const grant = chooseGrant(form)
    requireKnownClient(form.client_id)
    return context.json(await grant(emulator, { form, origin: context.req.header('origin') }))
  } catch (error) {
    if (!(error instanceof EntraError)) throw error
    return context.json(entraErrorBody(error, form['client-request-id'] ?? randomUUID()), error.status)
  }
}

async function readForm(context: Context): Promise<TokenForm> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) {
    throw new EntraError(
      900144,
      'invalid_request',
      "The request body must contain the following parameter: 'grant_type'.",
    )
  }
  return Object.fromEntries(new URLSearchParams(await context.req.text()))
}

function chooseGrant(form: TokenForm): Grant {
  const type = requireField(form, 'grant_type')
  const grant = Object.hasOwn(grants, type) ? grants[type] : undefined
  if (grant !== undefined) return grant
  throw new EntraError(70003, 'unsupported_grant_type', `The app requested an unsupported grant type '${type}'.`)
}
