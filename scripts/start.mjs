import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { main, Problem } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { serverFile } from './project.mjs'

/** Serves the build for the tenant that the environment names. */
async function start() {
  checkNodeVersion()
  if (!existsSync(serverFile)) throw new Problem('There is no build yet. Run: npm run build')
  await import(pathToFileURL(serverFile).href)
}

await main(import.meta.url, start)
