import getPort from 'get-port'
import { Problem } from './main.mjs'

type PortUse = { readonly variable: string; readonly fallback: number; readonly user: string }

export const appPort: PortUse = { variable: 'PORT', fallback: 3000, user: 'the app' }
const emulatorPort: PortUse = { variable: 'EMULATOR_PORT', fallback: 4400, user: 'the emulator' }

type Environment = Readonly<Record<string, string | undefined>>

/** The ports of app and emulator. Refuses what is no port, and ports that cannot be had. */
export async function practicePorts(environment: Environment): Promise<{ app: number; emulator: number }> {
  const ports = { app: portFrom(environment, appPort), emulator: portFrom(environment, emulatorPort) }
  if (ports.app === ports.emulator)
    throw new Problem(`PORT and EMULATOR_PORT are both ${ports.app}: set one of them to another.`)
  await checkFree(ports.app, appPort)
  await checkFree(ports.emulator, emulatorPort)
  return ports
}

/** One of them, for who needs no more. */
export async function portOf(environment: Environment, use: PortUse): Promise<number> {
  const port = portFrom(environment, use)
  await checkFree(port, use)
  return port
}

/** The port that the environment names, or the usual one. */
export function portFrom(environment: Environment, { variable, fallback }: PortUse): number {
  const text = environment[variable]?.trim() || String(fallback)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new Problem(`${variable} takes a port from 1 to 65535, not '${text}'.`)
  return port
}

/** Refuses a port that somebody listens on, whichever address they listen at. */
export async function checkFree(port: number, { variable, user }: PortUse): Promise<void> {
  if ((await getPort({ port })) === port) return
  // get-port does not tell a port that is taken from one that only root may have.
  if (port < 1024 && process.getuid?.())
    throw new Problem(`Port ${port} is not for ordinary users. Set ${variable} to another for ${user}.`)
  throw new Problem(`Port ${port} is taken. Stop what listens there, or set ${variable} to another port for ${user}.`)
}
