import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url))

export const inProject = (/** @type {string[]} */ ...parts) => join(root, ...parts)

export function readJson(/** @type {string} */ path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The file that a package's command runs, so that no shell and no `.cmd` is needed. */
export function commandFile(/** @type {string} */ packageName, command = packageName) {
  const folder = inProject('node_modules', ...packageName.split('/'))
  const { bin } = readJson(join(folder, 'package.json'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
