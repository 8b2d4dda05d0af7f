import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { main, Problem } from './main.mjs'
import { commandFile, inProject } from './project.mjs'
import { runNode } from './run.mjs'
import { sourceHash } from './source-hash.mjs'

export const serverFile = inProject('.next', 'standalone', 'server.js')
const stampFile = inProject('.next', 'standalone', '.source-hash')

/** Builds the app when its sources changed since the last build. */
export async function ensureBuilt() {
  const hash = sourceHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  console.log('Building the app, which takes about a minute')
  rmSync(stampFile, { force: true })
  const { ok, output } = await runNode([commandFile('next'), 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (!ok) throw new Problem(`${output.trim()}\n\nThe build failed: see above.`)
  addStaticFiles()
  writeFileSync(stampFile, hash)
}

/** Next leaves them out of the standalone folder for those who serve them from elsewhere. */
function addStaticFiles() {
  const folders = [
    [inProject('.next', 'static'), inProject('.next', 'standalone', '.next', 'static')],
    [inProject('public'), inProject('.next', 'standalone', 'public')],
  ]
  for (const [from, to] of folders) {
    rmSync(to, { recursive: true, force: true })
    if (existsSync(from)) cpSync(from, to, { recursive: true })
  }
}

await main(import.meta.url, ensureBuilt)
