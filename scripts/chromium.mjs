import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { installAsRoot, installIntoCache } from './chromium-from-apt.mjs'
import { downloadWithPlaywright, playwrightsOwn, usualPlaces } from './chromium-places.mjs'
import { main, Problem } from './main.mjs'
import { inProject, readJson } from './project.mjs'
import { reasonIn, run } from './run.mjs'

/** @typedef {{ executablePath: string, env: Record<string, string> }} Chromium */

const cacheFile = inProject('.cache', 'chromium.json')

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

/** Each way yields what may work; the first that renders a page is taken. */
const ways = [
  { name: 'the one found last time', find: () => (existsSync(cacheFile) ? [readJson(cacheFile)] : []) },
  { name: 'the usual places', find: usualPlaces },
  { name: "Playwright's cache", find: playwrightsOwn },
  { name: 'playwright install chromium', find: downloadWithPlaywright },
  { name: 'apt-get install chromium', find: installAsRoot },
  { name: 'unpacking Debian packages into .cache', find: installIntoCache },
]

/**
 * Finds a Chromium that works, or gets one. CHROMIUM_PATH decides alone where it is set.
 *
 * @returns {Promise<Chromium>}
 */
export async function ensureChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return onlyChoice({ executablePath: chosen, env: {} })
  for (const { name, find } of ways) {
    const why = []
    try {
      for (const chromium of await find()) {
        const problem = await problemOf(chromium)
        if (problem === null) return remember(chromium)
        why.push(`${chromium.executablePath}: ${problem}`)
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      why.push(error.message)
    }
    for (const line of why) console.log(`No Chromium by ${name}: ${line}`)
  }
  throw new Problem(
    'No Chromium can be had here. Install Chromium or Chrome and set CHROMIUM_PATH to its program file.',
  )
}

/** @returns {Chromium} */
export function knownChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return { executablePath: chosen, env: {} }
  if (existsSync(cacheFile)) return readJson(cacheFile)
  throw new Problem('No Chromium is known yet. Run: node scripts/chromium.mjs')
}

async function onlyChoice(/** @type {Chromium} */ chromium) {
  const problem = await problemOf(chromium)
  if (problem === null) return chromium
  throw new Problem(`CHROMIUM_PATH is ${chromium.executablePath}, which does not work: ${problem}`)
}

/** Why it cannot render a page, or null. */
async function problemOf(/** @type {Chromium} */ { executablePath, env }) {
  if (!existsSync(executablePath)) return 'no such file'
  const args = ['--headless', ...chromiumFlags, '--dump-dom', 'data:text/html,<p>it%20renders</p>']
  const { output } = await run(executablePath, args, { env, timeoutMs: 30_000 })
  return output.includes('it renders') ? null : reasonIn(output) || 'it renders nothing'
}

function remember(/** @type {Chromium} */ chromium) {
  mkdirSync(dirname(cacheFile), { recursive: true })
  rmSync(cacheFile, { force: true })
  writeFileSync(cacheFile, JSON.stringify(chromium))
  return chromium
}

await main(import.meta.url, async () => console.log((await ensureChromium()).executablePath))
