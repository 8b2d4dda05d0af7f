import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { execa } from 'execa'
import getPort from 'get-port'
import { inProject, serverFile } from '../../scripts/project.mjs'
import { loneSettings } from '../fixtures/lone-settings'

const wrong = [
  ['what makes Next print tokens', { DEBUG: 'next:*' }, /^Configuration: DEBUG: /],
  ['what makes Node print tokens', { NODE_DEBUG: 'stream' }, /^Configuration: NODE_DEBUG: /],
  ['a port that is none', { PORT: 'abc' }, /^Configuration: PORT: must be a port/],
  ['a port beyond all', { PORT: '70000' }, /^Configuration: PORT: must be a port/],
  ['a host that is none', { HOSTNAME: 'no-such-name.invalid' }, /^Configuration: HOSTNAME: is not known/],
  ['a misspelt name', { PERMANENT_DELET: 'off' }, /^Configuration: PERMANENT_DELET: is unknown; PERMANENT_DELETE is/],
  [
    'the id of a secret',
    { ENTRA_CLIENT_SECRET: '91b7d5e3-0c2f-4a68-b1d9-7e5f3c1a0b24' },
    /^Configuration: ENTRA_CLIENT_SECRET: /,
  ],
] as const

const ways = [
  ['npm start', inProject('scripts', 'start.mjs')],
  ['the file of the build alone, as a container does', serverFile],
] as const

for (const [way, program] of ways) {
  for (const [what, settings, line] of wrong) {
    test(`${what} ends ${way} with one line, and no stack`, async () => {
      const { exitCode, lines } = await start(program, settings)
      expect(exitCode).toBe(1)
      expect(lines.filter((text) => text.startsWith('Configuration: '))).toEqual([expect.stringMatching(line)])
      expect(lines.filter((text) => /^\s+at |Error/.test(text))).toEqual([])
    })
  }
}

test('a port that is taken ends the start with one line, and no stack', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { exitCode, lines } = await start(serverFile, { PORT: String(port) })
  server.close()
  expect(exitCode).toBe(1)
  expect(lines).toEqual([`Configuration: PORT: ${port} is taken; stop what listens there, or set another`])
})

async function start(program: string, settings: Readonly<Record<string, string>>) {
  const env = { ...loneSettings, PORT: String(await getPort()), HOSTNAME: '127.0.0.1', ...settings }
  const { exitCode, all } = await execa(process.execPath, [program], {
    env,
    extendEnv: false,
    all: true,
    reject: false,
    timeout: 30_000,
  })
  return { exitCode, lines: all.split('\n').filter(Boolean) }
}
