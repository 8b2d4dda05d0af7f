import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './main.mjs'
import { commandFile } from './project.mjs'
import { reasonIn, runNode } from './run.mjs'

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
export function usualPlaces() {
  const places = { darwin: onMac, win32: onWindows }[process.platform] ?? onLinux
  return places.filter((path) => existsSync(path)).map(withoutEnvironment)
}

export async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath()].filter((path) => existsSync(path)).map(withoutEnvironment)
}

export async function downloadWithPlaywright() {
  console.log('Downloading Chromium with Playwright')
  const { ok, output } = await runNode(
    [commandFile('@playwright/test', 'playwright'), 'install', '--no-shell', 'chromium'],
    {
      timeoutMs: 300_000,
      silenceMs: 40_000,
    },
  )
  if (!ok) throw new Problem(reasonIn(output))
  return playwrightsOwn()
}

const withoutEnvironment = (/** @type {string} */ executablePath) => ({ executablePath, env: {} })
