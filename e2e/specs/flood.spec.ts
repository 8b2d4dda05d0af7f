import { authorizationOf } from '../fixtures/api-token'
import { actionIds, pageAddresses, routeAddresses } from '../fixtures/entries'
import { serverMemory, smallServer } from '../fixtures/server-memory'
import { tell } from '../fixtures/figures'
import { expect, test } from '../fixtures/test'

const mostGrowthMb = 10
const large = JSON.stringify(['t'.repeat(1024 * 1024), { targets: [] }])
const patienceMs = 20_000

test.use({ appEnv: smallServer(192) })

/** How much a run of the project does: see the configuration of Playwright. */
type Amounts = { readonly floodOfEach: number }
type Call = { readonly address: string; readonly init?: RequestInit }

test('a server of 192 MB outlives a flood at each entry, by nobody and by one person, and its memory stays', async ({
  browser,
  stack,
}) => {
  const { floodOfEach } = test.info().project.metadata as Amounts
  test.setTimeout(120_000 + floodOfEach * 3_000)
  const flooder = await authorizationOf(browser, stack.appUrl, 'global-admin')
  const other = await authorizationOf(browser, stack.appUrl, 'global-reader')
  const floods = [...nobodysCalls(), ...onePersonsCalls(flooder)]
  const send = (call: Call) => answerTo(stack.appUrl, call)

  // Before that Next loads what it needs, and the caches fill.
  for (const call of floods) await Promise.all([send(call), send(call)])
  const before = await serverMemory()
  for (const call of floods) {
    const flood = Array.from({ length: floodOfEach }, () => send(call))
    const startedAt = performance.now()
    const status = await send({ address: '/api/me', init: { headers: { authorization: other } } })
    const waitedMs = Math.round(performance.now() - startedAt)
    const statuses = [...new Set(await Promise.all(flood))].sort()
    tell(`${nameOf(call)}: ${statuses.join(' ')}; somebody else waited ${waitedMs} ms`)
    expect(status, 'what somebody else is answered').toBe(200)
    expect(statuses, nameOf(call)).not.toContain(500)
  }
  await expect.poll(async () => (await serverMemory()).connections, { timeout: patienceMs }).toBeLessThan(50)
  const after = await serverMemory()
  const grownMb = { heap: after.heapMb - before.heapMb, buffers: after.buffersMb - before.buffersMb }
  tell(`heap ${after.heapMb.toFixed(1)} MB, ${grownMb.heap.toFixed(1)} more than before`)
  expect(grownMb.heap).toBeLessThan(mostGrowthMb)
  expect(grownMb.buffers).toBeLessThan(mostGrowthMb)
})

/** What needs no account: bodies of a megabyte, said and unsaid, bad tokens, pages. */
function nobodysCalls(): readonly Call[] {
  const authorization = `Bearer ${'x'.repeat(8_000)}`
  return [
    ...actionIds().flatMap((id) => [
      call(id, large),
      call(id, JSON.stringify(['x'.repeat(60_000), { kind: 'users' }])),
    ]),
    ...routeAddresses().flatMap((address) => [
      { address, init: { method: 'POST', body: large } },
      { address, init: { headers: { authorization } } },
    ]),
    ...pageAddresses().map((address) => ({ address })),
  ]
}

/** Reads of everything, and calls that the input makes useless. */
function onePersonsCalls(authorization: string): readonly Call[] {
  const token = authorization.replace('Bearer ', '')
  const targets = Array.from({ length: 1_000 }, () => ({ id: 'x' }))
  return [
    ...routeAddresses().map((address) => ({ address, init: { headers: { authorization } } })),
    ...actionIds().map((id) => call(id, JSON.stringify([token, { kind: 'users', targets }]))),
  ]
}

function call(id: string, body: string): Call {
  const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
  return { address: '/users', init: { method: 'POST', headers, body } }
}

/** The status, or how the connection ended. */
async function answerTo(appUrl: string, { address, init }: Call): Promise<number | string> {
  try {
    const response = await fetch(appUrl + address, init)
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } }
    return cause?.code ?? String(error)
  }
}

function nameOf({ address, init }: Call): string {
  return `${init?.method ?? 'GET'} ${address}${init?.body === large ? ' with a megabyte' : ''}`
}
