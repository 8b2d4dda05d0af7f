import { actionIds, pageAddresses, routeAddresses } from '../fixtures/entries'
import { serverMemory, smallServer } from '../fixtures/server-memory'
import { expect, test } from '../fixtures/test'

const atOnce = 8
const mostGrowthMb = 10

test.use({ appEnv: smallServer(192) })

/** How much a run of the project does: see the configuration of Playwright. */
type Amounts = { readonly loadsPerPage: number; readonly callsPerEntry: number }
type Call = { readonly address: string; readonly init?: RequestInit }

test('a server of 192 MB outlives loads of every page and calls of every route and action, and its memory stays', async ({
  page,
  signIn,
  stack,
}) => {
  const { loadsPerPage, callsPerEntry } = test.info().project.metadata as Amounts
  test.setTimeout(180_000 + (loadsPerPage + callsPerEntry) * 600)
  const token = page.waitForRequest('**/api/me').then((request) => request.headerValue('authorization'))
  await signIn('global-admin')
  const authorization = (await token) ?? ''
  const loads = pageAddresses().map((address) => [{ address }])
  const calls = [
    ...routeAddresses().map((address) => routeCalls(address, authorization)),
    ...actionIds().map((id) => actionCalls(id, authorization)),
  ]

  const send = async (round: number) => {
    await inTurn(stack.appUrl, loads, Math.ceil(loadsPerPage * round))
    await inTurn(stack.appUrl, calls, Math.ceil(callsPerEntry * round))
  }
  // Before that Next loads what it needs, and the caches fill.
  await send(0.3)
  const before = await serverMemory()
  await send(1)
  const after = await serverMemory()

  expect((await fetch(`${stack.appUrl}/api/health`)).status).toBe(200)
  expect(after.heapMb - before.heapMb, `heap: ${before.heapMb} MB before, ${after.heapMb} MB after`).toBeLessThan(
    mostGrowthMb,
  )
  expect(
    after.buffersMb - before.buffersMb,
    `buffers: ${before.buffersMb} MB before, ${after.buffersMb} MB after`,
  ).toBeLessThan(mostGrowthMb)
})

/** Anonymous, with garbage, and as somebody, whom the practice tenant may throttle. */
function routeCalls(address: string, authorization: string): readonly Call[] {
  return [
    { address },
    { address: `${address}?cursor=%00&sort=${'x'.repeat(2_000)}` },
    { address, init: { headers: { authorization: 'Bearer garbage' } } },
    // No id has a blank. An unknown one would be looked for during seconds.
    { address: `${address}%20`, init: { headers: { authorization } } },
    { address, init: { headers: { authorization } } },
  ]
}

function actionCalls(id: string, authorization: string): readonly Call[] {
  const token = authorization.replace('Bearer ', '')
  const input = { kind: 'users', person: 'nobody', targets: [{ id: 'none', deletedDateTime: null }], act: {} }
  const bodies = ['', '{', '[]', '["garbage"]', JSON.stringify(['garbage', input]), JSON.stringify([token, input])]
  return bodies.map((body) => ({
    address: '/users',
    init: { method: 'POST', headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }, body },
  }))
}

/** So many calls of each list, of which one after the other is taken. A connection that is refused ends the test. */
async function inTurn(appUrl: string, lists: readonly (readonly Call[])[], times: number): Promise<void> {
  const waiting = Array.from({ length: times }, (_, time) =>
    lists.flatMap((calls) => calls[time % calls.length] ?? []),
  ).flat()
  const work = async () => {
    for (let call = waiting.pop(); call; call = waiting.pop()) {
      const response = await fetch(appUrl + call.address, call.init)
      await response.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
