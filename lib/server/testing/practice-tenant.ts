import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { recordOf, textOf } from '../untrusted-json'

export type PracticeTenant = {
  readonly baseUrl: string
  readonly setSwitches: (switches: Readonly<Record<string, string | number>>) => Promise<void>
  readonly control: (path: string, body: unknown) => Promise<unknown>
  /** A Graph token as if the person had signed in and consented. */
  readonly tokenOf: (user: string, scopes?: readonly string[]) => Promise<string>
  readonly stop: () => void
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The emulator as a program of its own, reached over HTTP as Graph is. */
export async function startPracticeTenant(options: readonly string[] = []): Promise<PracticeTenant> {
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', '--port', String(port), ...options], {
    cwd: root,
    env: { ...process.env, EMULATOR_STOP_WITH_PARENT: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [greeting] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown]
  if (!Buffer.isBuffer(greeting)) throw new Error(`The emulator ended with ${String(greeting)}.`)

  async function control(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${baseUrl}/_control/${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return response.status === 204 ? null : response.json()
  }
  return {
    baseUrl,
    control,
    setSwitches: async (switches) => void (await control('switches', switches)),
    async tokenOf(user, scopes) {
      const answer = recordOf(await control('token', { user, ...(scopes && { scopes }) }))
      return textOf(answer.access_token)
    },
    stop: () => child.kill('SIGKILL'),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
