import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Emulator } from '../emulator'
import { authorize } from './authorize'
import { openIdConfiguration } from './discovery'
import { logout } from './logout'
import { practiceSignIn } from './practice-sign-in'
import { isRegisteredOrigin } from './redirect-address'
import { token } from './token'

/** Sign-in as Entra ID v2.0 offers it. */
export function entraRoutes(emulator: Emulator): Hono {
  const routes = new Hono()
  const anyOrigin = cors({ origin: '*', allowMethods: ['GET', 'OPTIONS'] })
  const appOrigin = cors({
    origin: (origin) => (isRegisteredOrigin(origin) ? origin : null),
    allowMethods: ['POST', 'OPTIONS'],
    maxAge: 600,
  })
  routes.use('/:tenant/v2.0/.well-known/openid-configuration', anyOrigin)
  routes.use('/:tenant/discovery/v2.0/keys', anyOrigin)
  routes.use('/:tenant/oauth2/v2.0/token', appOrigin)

  routes.get('/:tenant/v2.0/.well-known/openid-configuration', (context) => context.json(openIdConfiguration(emulator)))
  routes.get('/:tenant/discovery/v2.0/keys', (context) => context.json(emulator.keys.publicKeys))
  routes.get('/:tenant/oauth2/v2.0/authorize', (context) => authorize(context, emulator))
  routes.post('/:tenant/practice-sign-in', (context) => practiceSignIn(context, emulator))
  routes.post('/:tenant/oauth2/v2.0/token', (context) => token(context, emulator))
  routes.get('/:tenant/oauth2/v2.0/logout', (context) => logout(context, emulator))
  return routes
}
