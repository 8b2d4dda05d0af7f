import { existsSync } from 'node:fs'
import { main, Problem } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inProject, readJson } from './project.mjs'
import { run } from './run.mjs'

/** Installs the packages when those in node_modules are not the ones that package-lock.json names. */
export async function ensureInstalled() {
  checkNodeVersion()
  if (isInstalled()) return
  console.log('Installing packages')
  const { ok, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (!ok)
    throw new Problem(
      `${output.trim()}\n\nnpm ci failed: see above. Check the network and the registry, then try again.`,
    )
}

function isInstalled() {
  const installed = inProject('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  return isSame(readJson(inProject('package-lock.json')).packages, readJson(installed).packages)
}

/**
 * npm writes down what it installed. Packages for other platforms are in the lock file only.
 *
 * @typedef {{ version?: string, optional?: boolean }} Package
 * @param {Record<string, Package>} locked
 * @param {Record<string, Package>} installed
 */
export function isSame(locked, installed) {
  const packages = Object.fromEntries(Object.entries(locked).filter(([path]) => path !== ''))
  const isThere = ([path, { version, optional }]) =>
    path in installed ? installed[path].version === version : optional
  return Object.entries(packages).every(isThere) && Object.keys(installed).every((path) => path in packages)
}

function npm(/** @type {string[]} */ args) {
  const file = process.env.npm_execpath
  if (file?.endsWith('.js')) return run(process.execPath, [file, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

await main(import.meta.url, ensureInstalled)
