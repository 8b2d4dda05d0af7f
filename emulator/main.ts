import { createApp } from './create-app'
import { accounts } from './data/accounts'
import { createEmulator } from './emulator'
import { isPortTaken, listenOnLoopback } from './listen'
import { readOptions } from './options'
import type { Settings } from './settings'

try {
  await run(readOptions(process.argv.slice(2), process.env))
} catch (error) {
  console.error(`emulator: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

async function run(settings: Settings): Promise<void> {
  const emulator = await createEmulator(settings)
  const stop = await open(createApp(emulator), settings.port)
  // Before anything is said: whoever reads it may end the program at once.
  stopWith(stop)
  console.log('Practice tenant: an emulator of Entra ID and Microsoft Graph. NOT FOR PRODUCTION: it signs in anybody.')
  console.log(`  Address   ${emulator.baseUrl}`)
  console.log(`  Accounts  ${accounts.map(({ username }) => username).join(', ')}`)
}

async function open(app: ReturnType<typeof createApp>, port: number): Promise<() => void> {
  try {
    return await listenOnLoopback(app, port)
  } catch (error) {
    if (!isPortTaken(error)) throw error
    throw new Error(`port ${port} is taken; choose another with --port or EMULATOR_PORT.`, { cause: error })
  }
}

function stopWith(stop: () => void): void {
  const end = () => {
    stop()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (process.env.EMULATOR_STOP_WITH_PARENT !== '1') return
  process.stdin.resume()
  process.stdin.once('end', end)
  process.stdin.once('error', end)
}
