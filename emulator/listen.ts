import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import type { Hono } from 'hono'

/** Opens the port on both loopback addresses, since `localhost` may mean either; never on the network. */
export async function listenOnLoopback(app: Hono, port: number): Promise<() => void> {
  const servers = [await listen(app, port, '127.0.0.1')]
  try {
    servers.push(await listen(app, port, '::1'))
  } catch (error) {
    // Machines without IPv6 do with the first address.
    if (isPortTaken(error)) {
      for (const server of servers) server.close()
      throw error
    }
  }
  return () => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  }
}

export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function listen(app: Hono, port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => resolve(server as Server))
    server.once('error', reject)
  })
}
