import { Hono } from 'hono'
import { controlRoutes } from './control/routes'
import type { Emulator } from './emulator'
import { entraRoutes } from './entra/routes'
import { graphRoutes } from './graph/http'

/** Sign-in, Graph and control under one address. */
export function createApp(emulator: Emulator): Hono {
  const app = new Hono()
  app.route('/', controlRoutes(emulator))
  app.route('/', graphRoutes(emulator))
  app.route('/', entraRoutes(emulator))
  app.get('/', (context) =>
    context.text('Practice tenant: an emulator of Entra ID and Microsoft Graph. Not for production.\n'),
  )
  return app
}
