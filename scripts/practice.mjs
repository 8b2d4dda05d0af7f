import { Child, tsxLoader } from './child.mjs'
import { serverFile } from './build.mjs'
import { Problem } from './main.mjs'

/**
 * What the emulator says of itself.
 *
 * @typedef {{ username: string, roles: string[] }} Account
 * @typedef {{ tenantId: string, clientId: string, clientSecret: string, loginBaseUrl: string, graphBaseUrl: string, accounts: Account[] }} Health
 */

const patienceMs = 60_000
const pollMs = 100

/**
 * Starts the practice tenant.
 *
 * @param {{ port: number, args?: string[], onLine?: (line: string) => void }} options
 */
export async function startEmulator({ port, args = [], onLine }) {
  const child = new Child(['--import', tsxLoader(), 'emulator/main.ts', ...args, '--port', String(port)], { onLine })
  const url = `http://localhost:${port}`
  const health = await healthy(child, 'The emulator', `${url}/_control/health`)
  return { child, url, health }
}

/**
 * Starts the build on a practice tenant that runs.
 *
 * @param {{ port: number, emulator: Awaited<ReturnType<typeof startEmulator>>, env?: Record<string, string>, onLine?: (line: string) => void }} options
 */
export async function startApp({ port, emulator, env, onLine }) {
  const child = new Child([serverFile], {
    env: { ...environmentFor(emulator.health), PORT: String(port), HOSTNAME: 'localhost', ...env },
    onLine,
  })
  const url = `http://localhost:${port}`
  await healthy(child, 'The app', `${url}/api/health`)
  return { child, url }
}

/** What points the app at the practice tenant; a real tenant in the environment of the shell is left out. */
function environmentFor(/** @type {Health} */ health) {
  const others = Object.entries(process.env).filter(([name]) => !/^(ENTRA|GRAPH)_/.test(name))
  return {
    ...Object.fromEntries(others),
    ENTRA_TENANT_ID: health.tenantId,
    ENTRA_CLIENT_ID: health.clientId,
    ENTRA_CLIENT_SECRET: health.clientSecret,
    ENTRA_LOGIN_BASE_URL: health.loginBaseUrl,
    GRAPH_BASE_URL: health.graphBaseUrl,
  }
}

/**
 * Waits until the program answers; a program that ends instead has said why.
 *
 * @returns {Promise<Health>}
 */
async function healthy(/** @type {Child} */ child, /** @type {string} */ name, /** @type {string} */ url) {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (child.hasEnded) {
      await child.ended()
      throw new Problem(child.lines.slice(-20).join('\n') || `${name} ended at once and did not say why.`)
    }
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return answer.json()
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  await child.stop()
  throw new Problem(`${child.lines.slice(-20).join('\n')}\n${name} did not answer at ${url} within a minute.`)
}
