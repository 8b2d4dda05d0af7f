import type { Context } from 'hono'
import { accounts } from '../data/accounts'
import type { Emulator } from '../emulator'
import { signGraphToken } from '../entra/tokens'
import { readBody, text } from './read-body'

/** A Graph token for scripts and tests, as if the person had signed in and consented. */
export async function issueGraphToken(context: Context, emulator: Emulator): Promise<Response> {
  const body = await readBody(context)
  const account = accounts.find(({ username }) => username === text(body.user))
  if (account === undefined) return context.json({ error: `There is no account '${text(body.user)}'.` }, 404)
  const session = emulator.sessions.start(account)
  for (const context of texts(body.acrs)) session.authenticationContexts.add(context)
  const accessToken = await signGraphToken(emulator, {
    session,
    capabilities: body.cp1 === false ? [] : ['cp1'],
    permissions: body.scopes === undefined ? emulator.consents.list() : texts(body.scopes),
    clientAuthentication: '1',
    ...(typeof body.lifetimeSeconds === 'number' && { lifetimeSeconds: body.lifetimeSeconds }),
  })
  return context.json({ access_token: accessToken, token_type: 'Bearer' })
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ')
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
