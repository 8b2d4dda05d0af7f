import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { main, Problem } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inProject, readJson, root } from './project.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** Installs the packages when those in node_modules are not the ones that package-lock.json names. */
function install() {
  checkNodeVersion()
  if (isInstalled()) return
  console.log('Installing packages')
  const { error, status, stdout, stderr } = npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (status === 0) return
  const said = error ? error.message : `${stdout}${stderr}`.trim()
  throw new Problem(`${said}\n\nnpm ci failed: see above. Check the network and the registry, then try again.`)
}

function isInstalled() {
  const installed = inProject('node_modules', '.package-lock.json')
  return existsSync(installed) && isSame(packagesIn(inProject('package-lock.json')), packagesIn(installed))
}

/** @param {string} lockFile */
function packagesIn(lockFile) {
  return /** @type {{ packages: Packages }} */ (readJson(lockFile)).packages
}

/**
 * npm writes down what it installed. Packages for other platforms are in the lock file only.
 *
 * @param {Packages} locked
 * @param {Packages} installed
 */
export function isSame(locked, installed) {
  const packages = Object.entries(locked).filter(([path]) => path !== '')
  const areThere = packages.every(([path, { version, optional }]) =>
    path in installed ? installed[path]?.version === version : optional,
  )
  return areThere && Object.keys(installed).every((path) => path in locked)
}

/** @param {string[]} args */
function npm(args) {
  const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8' })
  const file = process.env.npm_execpath
  if (file?.endsWith('.js')) return spawnSync(process.execPath, [file, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

await main(import.meta.url, install)
