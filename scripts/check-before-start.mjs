import { createServer } from 'node:net'

/**
 * Ends the process with one line for what Next has read before the app can look: where to listen, for which it takes 3000 where
 * the port is none and prints a stack for the rest, and what makes it talk too much. The build puts it before Next's own start.
 */
export async function checkBeforeStart(env = process.env) {
  const problem = debugProblem(env) ?? (await listeningProblem(env))
  if (problem === null) return
  process.stderr.write(`Configuration: ${problem}\n`)
  process.exit(1)
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {string | null}
 */
export function debugProblem({ DEBUG = '', NODE_DEBUG = '', NODE_TLS_REJECT_UNAUTHORIZED = '' }) {
  if (NODE_TLS_REJECT_UNAUTHORIZED.trim() === '0')
    return 'NODE_TLS_REJECT_UNAUTHORIZED: lets anybody stand in for Microsoft; leave it out, or name your authority in NODE_EXTRA_CA_CERTS'
  if (NODE_DEBUG.trim() !== '')
    return 'NODE_DEBUG: makes Node print what it receives, with the tokens of people; leave it out'
  const hasNext = DEBUG.split(/[\s,]+/).some((pattern) => /^(?:next|[next]*\*)/.test(pattern))
  return hasNext ? 'DEBUG: makes Next print whole requests, with the tokens of people; leave its names out' : null
}

/**
 * Tries it, since only that tells; where nothing is wrong, Next gets the values without the spaces around them.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<string | null>}
 */
export async function listeningProblem(env) {
  const port = env.PORT?.trim() || '3000'
  const hostname = env.HOSTNAME?.trim() || '0.0.0.0'
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) return 'PORT: must be a port from 1 to 65535'
  const code = await failureOfListening(Number(port), hostname)
  if (code !== null) return problems[code]?.(port) ?? `PORT, HOSTNAME: nothing can listen there (${code})`
  env.PORT = port
  env.HOSTNAME = hostname
  return null
}

const needsAddress = 'it must be an address or a name of this machine, such as 0.0.0.0 or localhost'

/** @type {Readonly<Record<string, (port: string) => string>>} */
const problems = {
  EADDRINUSE: (port) => `PORT: ${port} is taken; stop what listens there, or set another`,
  EACCES: (port) => `PORT: ${port} is not for ordinary users; set one from 1024`,
  EADDRNOTAVAIL: () => `HOSTNAME: is not of this machine; ${needsAddress}`,
  ENOTFOUND: () => `HOSTNAME: is not known; ${needsAddress}`,
  EAI_AGAIN: () => `HOSTNAME: is not known; ${needsAddress}`,
  EINVAL: () => `HOSTNAME: cannot be listened on; ${needsAddress}`,
}

/**
 * @param {number} port
 * @param {string} hostname
 * @returns {Promise<string | null>}
 */
function failureOfListening(port, hostname) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    server.listen(port, hostname, () => server.close(() => resolve(null)))
  })
}
