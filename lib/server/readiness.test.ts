import { expect, it } from 'vitest'
import type { EntraKeys } from './identity/entra-keys'
import { createKeyCheck } from './readiness'

it('without keys it asks Entra every ten seconds, however often it is asked, and never again once it has them', async () => {
  const clock = { time: 0, now: () => clock.time }
  let asked = 0
  const had: { keys?: ReturnType<EntraKeys['jwks']> } = {}
  const isReady = createKeyCheck(
    {
      jwks: () => had.keys,
      reload: () => Promise.reject(new Error(`no keys ${(asked += 1)}`)),
    },
    clock,
  )
  expect(await Promise.all([isReady(), isReady(), isReady()])).toEqual([false, false, false])
  clock.time = 9_999
  expect([await isReady(), asked]).toEqual([false, 1])
  clock.time = 10_000
  expect([await isReady(), asked]).toEqual([false, 2])
  had.keys = { keys: [] }
  clock.time = 99_999
  expect([await isReady(), asked]).toEqual([true, 2])
})
