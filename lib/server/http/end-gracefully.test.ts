import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'

const moduleAt = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** A process with a server as Next has it, in which the request for /act begins an act that ends when standard input says so. */
const program = `
  const { createServer } = await import('node:http')
  const { closeFrontDoor, openFrontDoor } = await import(${moduleAt('front-door.ts')})
  const { endOnSignal } = await import(${moduleAt('end-gracefully.ts')})
  const { ending } = await import(${moduleAt('../readiness.ts')})
  const { actsUnderWay } = await import(${moduleAt('../under-way.ts')})
  const server = createServer((request, response) => {
    if (request.url !== '/act') return response.end(ending().hasBegun ? 'ending' : 'ready')
    const end = actsUnderWay().begin()
    response.write('begun ')
    process.stdin.once('data', () => { end(); response.end('done') })
  })
  server.on('upgrade', () => {})
  process.on('SIGTERM', () => process.exit(143))
  openFrontDoor(null)
  endOnSignal({ closeDoor: closeFrontDoor, noticeMs: 500 })
  server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port))
`

let child: ChildProcessByStdio<Writable, Readable, null>
afterEach(() => void child.kill('SIGKILL'))

it('a signal lets an act under way end: not ready at once, no new connections soon, then a good end', async () => {
  const port = await start()
  const at = (path: string) => `http://127.0.0.1:${port}${path}`
  expect(await textOf(at('/ready'))).toBe('ready')
  const act = await fetch(at('/act'))
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await until(async () => (await textOf(at('/ready'))) === 'ending')
  await until(async () => !(await canConnect(port)))
  expect(child.exitCode).toBeNull()
  child.stdin.write('end')
  expect(await act.text()).toBe('begun done')
  expect(await exit).toEqual([0, null])
})

it('a second signal ends at once', async () => {
  const port = await start()
  await fetch(`http://127.0.0.1:${port}/act`)
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await until(async () => (await textOf(`http://127.0.0.1:${port}/ready`)) === 'ending')
  child.kill('SIGTERM')
  expect(await exit).toEqual([1, null])
})

async function start(): Promise<number> {
  const node = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', program]
  const cwd = fileURLToPath(new URL('../../..', import.meta.url))
  child = spawn(process.execPath, node, { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    const [, port] = /port (\d+)/.exec(String(text)) ?? []
    if (port !== undefined) return Number(port)
  }
  throw new Error('The process ended before it listened')
}

const textOf = async (address: string) => (await fetch(address)).text()

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20)
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
