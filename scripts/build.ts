import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { main, Problem } from './main.mjs'
import { inProject, serverFile } from './project.mjs'
import { run } from './run'
import { sourceHash } from './source-hash'

const stampFile = inProject('.next', 'standalone', '.source-hash')

/** Builds the app when its sources changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  const hash = sourceHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  console.log('Building the app, which takes about a minute')
  rmSync(stampFile, { force: true })
  const { ok, output } = await run('next', ['build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (!ok) throw new Problem(`${output.trim()}\n\nThe build failed: see above.`)
  addStaticFiles()
  putCheckBeforeStart()
  writeFileSync(stampFile, hash)
}

/** Next leaves them out of the standalone folder for those who serve them from elsewhere. */
function addStaticFiles() {
  const folders = [
    { from: inProject('.next', 'static'), to: inProject('.next', 'standalone', '.next', 'static') },
    { from: inProject('public'), to: inProject('.next', 'standalone', 'public') },
  ]
  for (const { from, to } of folders) {
    rmSync(to, { recursive: true, force: true })
    if (existsSync(from)) cpSync(from, to, { recursive: true })
  }
}

/** However the server is started: by npm, by the demo, or in a container by its file alone. */
function putCheckBeforeStart() {
  cpSync(inProject('scripts', checkFile), inProject('.next', 'standalone', checkFile))
  const check = `import { checkBeforeStart } from './${checkFile}'\nawait checkBeforeStart()\n`
  writeFileSync(serverFile, check + readFileSync(serverFile, 'utf8'))
}

const checkFile = 'check-before-start.mjs'

await main(import.meta.url, ensureBuilt)
