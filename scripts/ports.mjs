import { createServer } from 'node:net'
import { Problem } from './main.mjs'

/** @typedef {{ variable: string, fallback: number, user: string }} PortUse */

/** The port that the environment names, or the usual one. */
export function portFrom(
  /** @type {Record<string, string | undefined>} */ environment,
  /** @type {PortUse} */ { variable, fallback },
) {
  const text = environment[variable]?.trim() || String(fallback)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new Problem(`${variable} takes a port from 1 to 65535, not '${text}'.`)
  return port
}

/** Refuses a port that somebody listens on, whichever address they listen at. */
export async function checkFree(/** @type {number} */ port, /** @type {PortUse} */ { variable, user }) {
  for (const host of ['127.0.0.1', '::1', '::']) {
    const code = await listenOnce(port, host)
    if (code === 'EACCES')
      throw new Problem(`Port ${port} is not for ordinary users. Set ${variable} to another for ${user}.`)
    if (code === 'EADDRINUSE') {
      throw new Problem(
        `Port ${port} is taken. Stop what listens there, or set ${variable} to another port for ${user}.`,
      )
    }
  }
}

/**
 * A port that was free a moment ago.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @returns {Promise<string | null>} why it did not work */
function listenOnce(/** @type {number} */ port, /** @type {string} */ host) {
  return new Promise((resolve) => {
    const server = createServer().on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? ''))
    server.listen({ port, host, ipv6Only: false }, () => server.close(() => resolve(null)))
  })
}
