import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

export type StartedEmulator = {
  base: string
  /** Sends to a control address, as JSON. */
  control: (path: string, body?: unknown) => Promise<Record<string, unknown>>
  stop: () => void
}

/** The program itself on a free port: clients that bring their own HTTP need one. */
export async function startEmulator(): Promise<StartedEmulator> {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', String(port)], {
    env: { ...process.env, EMULATOR_STOP_WITH_PARENT: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [greeting] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown]
  if (!Buffer.isBuffer(greeting)) throw new Error(`The emulator ended with ${String(greeting)}.`)

  async function control(path: string, body?: unknown) {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${base}/_control/${path}`, init)
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (response.status === 204 ? {} : await response.json()) as Record<string, unknown>
  }
  return { base, control, stop: () => child.kill('SIGKILL') }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
