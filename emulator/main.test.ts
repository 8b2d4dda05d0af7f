import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { trickyId } from './data/tricky-users'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const port = 4400 + 50 + (process.pid % 400)
const base = `http://localhost:${port}`

type Run = { child: ChildProcess; output: () => string }

function start(args: string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()))
  return { child, output: () => output }
}

async function isUp(): Promise<boolean> {
  return fetch(`${base}/_control/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

let running: Run

beforeAll(async () => {
  running = start(['--port', String(port)], { EMULATOR_STOP_WITH_PARENT: '1' })
  await vi.waitUntil(isUp, { timeout: 20_000, interval: 100 })
}, 30_000)
afterAll(() => {
  running.child.kill('SIGKILL')
})

async function token(): Promise<string> {
  const body = JSON.stringify({ user: 'helpdesk-lead@contoso.example' })
  const response = await fetch(`${base}/_control/token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

describe('the program', () => {
  test('prints its address and that it is not for production', () => {
    expect(running.output()).toContain('NOT FOR PRODUCTION')
    expect(running.output()).toContain(base)
  })

  test('listens on loopback only', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/_control/health`)).status).toBe(200)
    const socket = connect({ port, host: '127.0.0.2' })
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })

  test('a taken port is one clear line and exit code 1', async () => {
    const second = start(['--port', String(port)])
    const [code] = (await once(second.child, 'exit')) as [number]
    expect(code).toBe(1)
    expect(second.output()).toBe(`emulator: port ${port} is taken; choose another with --port or EMULATOR_PORT.\n`)
  }, 20_000)

  test('an unknown option is one clear line and exit code 1', async () => {
    const wrong = start(['--colour', 'blue'])
    const [code] = (await once(wrong.child, 'exit')) as [number]
    expect(code).toBe(1)
    expect(wrong.output()).toMatch(/^emulator: Unknown option '--colour'\. [^\n]*\n$/)
  }, 20_000)

  test('cut before: nothing happened; cut after: the write took place', async () => {
    const headers = { Authorization: `Bearer ${await token()}` }
    const stateOf = async (id: string) => {
      const response = await fetch(`${base}/_control/state/${id}`)
      return ((await response.json()) as { location: string }).location
    }
    for (const [cut, id, expected] of [
      ['before', trickyId(1), 'deleted'],
      ['after', trickyId(10), 'gone'],
    ] as const) {
      const rule = { match: { method: 'DELETE', path: `/directory/deletedItems/${id}` }, cut, count: 1 }
      await fetch(`${base}/_control/faults`, { method: 'POST', body: JSON.stringify(rule) })
      await expect(fetch(`${base}/v1.0/directory/deletedItems/${id}`, { method: 'DELETE', headers })).rejects.toThrow()
      expect(await stateOf(id)).toBe(expected)
    }
    const log = (await (await fetch(`${base}/_control/requests`)).json()) as { status: unknown; user: string }[]
    expect(log.map(({ status }) => status)).toEqual(['cut', 'cut'])
    expect(log[0]?.user).toBe('helpdesk-lead@contoso.example')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'stops on %s',
    async (signal) => {
      const other = start(['--port', String(port + 1)])
      await vi.waitUntil(() => other.output().includes('NOT FOR PRODUCTION'), { timeout: 20_000, interval: 50 })
      other.child.kill(signal)
      expect((await once(other.child, 'exit'))[0]).toBe(0)
    },
    30_000,
  )

  test('ends with its parent when told so', async () => {
    const exit = once(running.child, 'exit')
    running.child.stdin?.end()
    expect((await exit)[0]).toBe(0)
  })
})
