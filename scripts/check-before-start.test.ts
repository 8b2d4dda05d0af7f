import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import getPort from 'get-port'
import { describe, expect, it } from 'vitest'
import { debugProblem, listeningProblem } from './check-before-start.mjs'

describe('where the server cannot listen as it is told, one line says why', () => {
  it.each(['abc', '0', '-1', '65536', '3000.5', '3000abc', '0x0BB8', '80 80', '1e3', '03000'])(
    'the port %s',
    async (PORT) => {
      expect(await listeningProblem({ PORT, HOSTNAME: 'localhost' })).toBe('PORT: must be a port from 1 to 65535')
    },
  )

  it.each([
    ['an address with a protocol', 'http://localhost'],
    ['a name with a port', 'localhost:3000'],
    ['a name that nobody knows', 'no-such-name.invalid'],
    ['an address of another machine', '192.0.2.1'],
    ['two names', 'localhost 127.0.0.1'],
  ])('%s', async (_, HOSTNAME) => {
    const problem = await listeningProblem({ PORT: String(await getPort()), HOSTNAME })
    expect(problem).toMatch(
      /^HOSTNAME: is not (?:known|of this machine); it must be an address or a name of this machine/,
    )
  })

  it('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const problem = await listeningProblem({ PORT: String(port), HOSTNAME: '127.0.0.1' })
    expect(problem).toBe(`PORT: ${port} is taken; stop what listens there, or set another`)
    server.close()
  })
})

it.each([
  ['localhost', 'localhost'],
  [' 127.0.0.1\n', '127.0.0.1'],
  ['', '0.0.0.0'],
  [undefined, '0.0.0.0'],
])('the server gets the port and %j without spaces where it can listen there', async (HOSTNAME, given) => {
  const port = String(await getPort())
  const env = { PORT: ` ${port} `, HOSTNAME }
  expect(await listeningProblem(env)).toBeNull()
  expect(env).toEqual({ PORT: port, HOSTNAME: given })
})

it.each(['*', 'next:*', 'n*', 'express,next:router-server:main', 'x next*'])(
  'DEBUG=%s, by which Next prints tokens, is refused',
  (DEBUG) => {
    expect(debugProblem({ DEBUG })).toMatch(/^DEBUG: /)
  },
)

it('NODE_DEBUG, by which Node prints bodies, is refused', () => {
  expect(debugProblem({ NODE_DEBUG: 'stream' })).toMatch(/^NODE_DEBUG: /)
})

it('NODE_TLS_REJECT_UNAUTHORIZED=0, by which anybody may stand in for Microsoft, is refused', () => {
  expect(debugProblem({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toMatch(/^NODE_TLS_REJECT_UNAUTHORIZED: /)
  expect(debugProblem({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toBeNull()
})

it.each([undefined, '', 'express', '-next:*', 'http,net'])('DEBUG=%s is nothing to Next', (DEBUG) => {
  expect(debugProblem({ DEBUG })).toBeNull()
})
