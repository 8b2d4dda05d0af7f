import { existsSync } from 'node:fs'
import { inProject, readJson } from './project.mjs'

/** @import { Chromium } from './chromium-places' */

/** Where `ensureChromium` notes the one that works. */
export const chromiumNote = inProject('.cache', 'chromium.json')

/** For a closed network and a container, where Chromium's own sandbox cannot start. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How Playwright starts Chromium, for every runner of tests; where none is known yet, its own. */
export function chromiumLaunch() {
  const chosen = process.env.CHROMIUM_PATH
  const chromium = chosen ? { executablePath: chosen, env: {} } : notedChromium()
  if (chromium === null) return {}
  const { executablePath, env } = chromium
  return { executablePath, env: { ...definedEnvironment(), ...env }, args: chromiumFlags }
}

/**
 * The one that worked last time, or null where none was looked for yet.
 *
 * @returns {Chromium | null}
 */
export function notedChromium() {
  return existsSync(chromiumNote) ? /** @type {Chromium} */ (readJson(chromiumNote)) : null
}

/** @returns {Record<string, string>} */
function definedEnvironment() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
