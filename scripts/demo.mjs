import { createWriteStream, mkdirSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { main, Problem } from './main.mjs'
import { checkFree, portFrom } from './ports.mjs'
import { startApp, startEmulator } from './practice.mjs'
import { inProject } from './project.mjs'

const appPort = { variable: 'PORT', fallback: 3000, user: 'the app' }
const emulatorPort = { variable: 'EMULATOR_PORT', fallback: 4400, user: 'the emulator' }
const logs = '.cache/logs'

/** Runs the app on a practice tenant until it is stopped. Arguments go to the emulator. */
async function demo() {
  const ports = await freePorts()
  await ensureInstalled()
  await ensureBuilt()
  endWithNpm()
  // The children end with this process, so leaving is all there is to do.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0))
  const emulator = await startEmulator({ port: ports.emulator, args: process.argv.slice(2), onLine: logTo('emulator') })
  const app = await startApp({ port: ports.app, emulator, onLine: logTo('app') })
  console.log(welcome(app.url, emulator))
  await Promise.race([ended('The app', app.child), ended('The emulator', emulator.child)])
}

async function freePorts() {
  const ports = { app: portFrom(process.env, appPort), emulator: portFrom(process.env, emulatorPort) }
  if (ports.app === ports.emulator)
    throw new Problem(`PORT and EMULATOR_PORT are both ${ports.app}: set one of them to another.`)
  await checkFree(ports.app, appPort)
  await checkFree(ports.emulator, emulatorPort)
  return ports
}

function logTo(/** @type {string} */ name) {
  mkdirSync(inProject(logs), { recursive: true })
  const file = createWriteStream(inProject(logs, `${name}.log`))
  return (/** @type {string} */ line) => file.write(`${line}\n`)
}

async function ended(/** @type {string} */ name, /** @type {import('./child.mjs').Child} */ child) {
  await child.ended()
  process.exitCode = 1
  console.error(`${child.lines.slice(-20).join('\n')}\n${name} has ended, so this ends too.`)
  process.exit()
}

/**
 * @param {string} appUrl
 * @param {Awaited<ReturnType<typeof startEmulator>>} emulator
 */
function welcome(appUrl, { url, health }) {
  const width = Math.max(...health.accounts.map(({ username }) => username.length))
  const accounts = health.accounts.map(
    ({ username, roles }) => `    ${username.padEnd(width)}  ${roles.join(', ') || 'no role'}`,
  )
  return `
  Entra Recycle Bin on a practice tenant

    ${appUrl}

  To sign in, choose one of these accounts:

${accounts.join('\n')}

  The tenant is an emulator at ${url}: for practice only, nothing in it is real.
  Logs are in ${logs}. Ctrl-C stops everything.
`
}

await main(import.meta.url, demo)
