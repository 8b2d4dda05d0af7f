import { endWhenTold, endWithFirst, logs, logTo } from './foreground'
import { main, Problem } from './main.mjs'
import { appPort, practicePorts, portOf } from './ports'
import { practiceEnvironment, startApp, startEmulator } from './practice'
import { inProject } from './project.mjs'
import { welcome } from './welcome'

const nextDev = [inProject('node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '--hostname', 'localhost']

const whereTenantIs =
  'The tenant is named in the environment or in .env.local, as .env.example shows. Without --tenant env there is a practice tenant.'

/**
 * Runs the app with hot reload until it is stopped: on a practice tenant, to whose emulator other arguments go, or with
 * `--tenant env` on the tenant that the environment names.
 */
async function dev(): Promise<void> {
  const { tenant, rest } = readArguments(process.argv.slice(2))
  endWhenTold()
  if (tenant === 'practice') return onPracticeTenant(rest)
  if (rest.length > 0) throw new Problem(`With --tenant env there is no emulator that takes ${rest.join(' ')}.`)
  return onTenantOfEnvironment()
}

async function onPracticeTenant(args: readonly string[]): Promise<void> {
  const ports = await practicePorts(process.env)
  const emulator = await startEmulator({ port: ports.emulator, args, onLine: logTo('emulator') })
  const app = await startDevServer(ports.app, practiceEnvironment(emulator))
  console.log(welcome(app.url, emulator, `Changes show at once. The emulator's log is in ${logs}.`))
  await endWithFirst({ 'The app': app.child, 'The emulator': emulator.child })
}

async function onTenantOfEnvironment(): Promise<void> {
  const app = await startDevServer(await portOf(process.env, appPort), process.env).catch((error: unknown) => {
    throw error instanceof Problem ? new Problem(`${error.message.trim()}\n\n${whereTenantIs}`) : error
  })
  console.log(`\n  Entra Recycle Bin on the tenant of the environment\n\n    ${app.url}\n\n  Ctrl-C stops it.\n`)
  await endWithFirst({ 'The app': app.child })
}

const development = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' } as const

/** What it says before it is up is told where it fails to come up. */
async function startDevServer(port: number, env: NodeJS.ProcessEnv) {
  console.log('Starting the app with hot reload')
  let isUp = false
  const onLine = (line: string) => isUp && console.log(line)
  const app = await startApp({ port, command: nextDev, env: { ...env, ...development }, onLine })
  isUp = true
  return app
}

function readArguments(args: readonly string[]) {
  const at = args.indexOf('--tenant')
  if (at < 0) return { tenant: 'practice', rest: args }
  const tenant = args[at + 1]
  if (tenant !== 'env' && tenant !== 'practice')
    throw new Problem(`--tenant takes env or practice, not '${tenant ?? ''}'.`)
  return { tenant, rest: args.toSpliced(at, 2) }
}

await main(import.meta.url, dev)
