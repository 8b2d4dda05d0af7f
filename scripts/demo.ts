import { ensureBuilt } from './build'
import { endWhenTold, endWithFirst, logs, logTo } from './foreground'
import { main } from './main.mjs'
import { practicePorts } from './ports'
import { practiceEnvironment, startApp, startEmulator } from './practice'
import { welcome } from './welcome'

/** Runs the app on a practice tenant until it is stopped. Arguments go to the emulator. */
async function demo(): Promise<void> {
  const ports = await practicePorts(process.env)
  await ensureBuilt()
  endWhenTold()
  const emulator = await startEmulator({ port: ports.emulator, args: process.argv.slice(2), onLine: logTo('emulator') })
  const app = await startApp({ port: ports.app, env: practiceEnvironment(emulator), onLine: logTo('app') })
  console.log(welcome(app.url, emulator, `Logs are in ${logs}.`))
  await endWithFirst({ 'The app': app.child, 'The emulator': emulator.child })
}

await main(import.meta.url, demo)
