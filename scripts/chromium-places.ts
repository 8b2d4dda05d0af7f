import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './main.mjs'
import { reasonIn, run } from './run'

export type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }

const onLinux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
]
const onMac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const onWindows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .flatMap((name) => process.env[name] ?? [])
  .flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ])

/** Where systems put a Chromium, a Chrome or an Edge. */
export function usualPlaces(): readonly Chromium[] {
  const places: Partial<Record<NodeJS.Platform, readonly string[]>> = { darwin: onMac, win32: onWindows }
  return existing(places[process.platform] ?? onLinux)
}

export async function playwrightsOwn(): Promise<readonly Chromium[]> {
  const { chromium } = await import('@playwright/test')
  return existing([chromium.executablePath()])
}

export async function downloadWithPlaywright(): Promise<readonly Chromium[]> {
  console.log('Downloading Chromium with Playwright')
  await playwright(['install', '--no-shell', 'chromium'], { timeoutMs: 300_000, silenceMs: 40_000 })
  return playwrightsOwn()
}

/** For a machine on which Playwright's Chromium lies and does not start. */
export async function installLibrariesWithPlaywright(): Promise<readonly Chromium[]> {
  const found = await playwrightsOwn()
  if (found.length === 0) throw new Problem('Playwright has no Chromium here')
  if (process.getuid?.() !== 0) throw new Problem('this takes root')
  console.log('Installing what Chromium needs with Playwright')
  await playwright(['install-deps', 'chromium'], { timeoutMs: 600_000, silenceMs: 120_000 })
  return found
}

async function playwright(args: readonly string[], limits: { timeoutMs: number; silenceMs: number }): Promise<void> {
  const { ok, output } = await run('playwright', args, limits)
  if (!ok) throw new Problem(reasonIn(output))
}

function existing(places: readonly string[]): readonly Chromium[] {
  return places.filter((path) => existsSync(path)).map((executablePath) => ({ executablePath, env: {} }))
}
