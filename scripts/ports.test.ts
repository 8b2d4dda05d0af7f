import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { checkFree, portFrom } from './ports'

const use = { variable: 'PORT', fallback: 3000, user: 'the app' }
const server = createServer()

describe('ports', () => {
  afterEach(() => void server.close())

  it.each(['127.0.0.1', '::1', '0.0.0.0'])('names a port that is taken at %s in one line', async (host) => {
    server.listen(0, host)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(checkFree(port, use)).rejects.toThrow(
      `Port ${port} is taken. Stop what listens there, or set PORT to another port for the app.`,
    )
  })

  it('lets a free port pass', async () => {
    server.listen(0)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    await expect(checkFree(port, use)).resolves.toBeUndefined()
  })

  it('takes the usual port where the environment names none', () => {
    expect(portFrom({ PORT: '' }, use)).toBe(3000)
    expect(portFrom({ PORT: '8080' }, use)).toBe(8080)
  })

  it.each(['abc', '0', '65536', '80.5', '-1'])('refuses %s', (text) => {
    expect(() => portFrom({ PORT: text }, use)).toThrow(`PORT takes a port from 1 to 65535, not '${text}'.`)
  })
})
