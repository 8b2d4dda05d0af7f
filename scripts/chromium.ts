import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { installAsRoot, installIntoCache } from './chromium-from-apt'
import {
  downloadWithPlaywright,
  installLibrariesWithPlaywright,
  playwrightsOwn,
  usualPlaces,
  type Chromium,
} from './chromium-places'
import { chromiumFlags, chromiumNote, notedChromium } from './chromium-launch.mjs'
import { main, Problem } from './main.mjs'
import { reasonIn, run } from './run'

type Way = { readonly name: string; readonly find: () => readonly Chromium[] | Promise<readonly Chromium[]> }

/** Each way yields what may work; the first that renders a page is taken. */
const ways: readonly Way[] = [
  { name: 'the one found last time', find: noted },
  { name: 'the usual places', find: usualPlaces },
  { name: "Playwright's cache", find: playwrightsOwn },
  { name: 'playwright install chromium', find: downloadWithPlaywright },
  { name: 'playwright install-deps chromium', find: installLibrariesWithPlaywright },
  { name: 'apt-get install chromium', find: installAsRoot },
  { name: 'unpacking Debian packages into .cache', find: installIntoCache },
]

/** Finds a Chromium that works, or gets one. CHROMIUM_PATH decides alone where it is set. */
export async function ensureChromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return onlyChoice({ executablePath: chosen, env: {} })
  for (const { name, find } of ways) {
    const why: string[] = []
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

function noted(): readonly Chromium[] {
  const chromium = notedChromium()
  return chromium ? [chromium] : []
}

async function onlyChoice(chromium: Chromium): Promise<Chromium> {
  const problem = await problemOf(chromium)
  if (problem === null) return chromium
  throw new Problem(`CHROMIUM_PATH is ${chromium.executablePath}, which does not work: ${problem}`)
}

/** Why it cannot render a page, or null. */
async function problemOf({ executablePath, env }: Chromium): Promise<string | null> {
  if (!existsSync(executablePath)) return 'no such file'
  const args = ['--headless', ...chromiumFlags, '--dump-dom', 'data:text/html,<p>it%20renders</p>']
  const { output } = await run(executablePath, args, { env, timeoutMs: 30_000 })
  return output.includes('it renders') ? null : reasonIn(output) || 'it renders nothing'
}

function remember(chromium: Chromium): Chromium {
  mkdirSync(dirname(chromiumNote), { recursive: true })
  rmSync(chromiumNote, { force: true })
  writeFileSync(chromiumNote, JSON.stringify(chromium))
  return chromium
}

await main(import.meta.url, async () => console.log((await ensureChromium()).executablePath))
