import { spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import getPort from 'get-port'
import { commandIn, dockerStages, environmentOf, lastOf, type Stage } from '../../scripts/dockerfile'
import { serverFile } from '../../scripts/project.mjs'
import { loneSettings } from '../fixtures/lone-settings'

const stage = stageOfApp()

/** What the last stage of the Dockerfile does, in a folder: there is no container engine on every machine. */
test('the image runs from a folder that it cannot write to, as another user, and its health check tells how it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-'))
  cpSync(dirname(serverFile), folder, { recursive: true, verbatimSymlinks: true })
  forbidWriting(folder)
  const settings = { ...loneSettings, ...environmentOf(stage), PORT: String(await getPort()) }
  const options: SpawnOptions = { cwd: folder, env: settings, stdio: ['ignore', 'pipe', 'pipe'], ...userOf(stage) }
  const app = run(commandIn(lastOf(stage, 'CMD')), options)
  const isHealthy = async () => (await run(commandIn(lastOf(stage, 'HEALTHCHECK')), options).ended) === 0
  try {
    expect(await isHealthy()).toBe(false)
    await expect.poll(isHealthy, { timeout: 30_000 }).toBe(true)
    const page = await fetch(`http://127.0.0.1:${settings.PORT}/users`)
    expect(page.status).toBe(200)
    const [, script = ''] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text()) ?? []
    expect((await fetch(`http://127.0.0.1:${settings.PORT}${script}`)).status).toBe(200)
    expect(app.output()).not.toMatch(/EACCES|EROFS|EPERM/)
  } finally {
    app.stop()
    await app.ended
    rmSync(folder, { recursive: true, force: true })
  }
})

function stageOfApp(): Stage {
  const found = dockerStages().find(({ name }) => name === 'app')
  if (found === undefined) throw new Error('The Dockerfile has no stage of the app')
  return found
}

/** Only root may become somebody else; whoever is not root cannot write there anyway. */
function userOf(image: Stage): Pick<SpawnOptions, 'uid' | 'gid'> {
  const [uid = 0, gid = 0] = lastOf(image, 'USER').split(':').map(Number)
  return process.getuid?.() === 0 ? { uid, gid } : {}
}

function run([program = '', ...args]: readonly string[], options: SpawnOptions) {
  const child = spawn(program === 'node' ? process.execPath : program, args, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part.toString()))
  const ended = once(child, 'close').then(([code]: unknown[]) => code)
  return { ended, output: () => output, stop: () => child.kill('SIGTERM') }
}

function forbidWriting(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    if (isFolder !== undefined) chmodSync(path, isFolder ? 0o555 : 0o444)
  }
  chmodSync(folder, 0o555)
}
