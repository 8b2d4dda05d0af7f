import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ActEvent } from '@/lib/contract/acts'
import { collect } from '../../testing/act-session'
import { createActMemory, type ActCall } from './act-memory'

const caller = { oid: 'person', tenantId: 'tenant' }

const call = (change: Partial<ActCall['input']> = {}): ActCall => ({
  name: 'restore',
  caller,
  input: {
    kind: 'users',
    person: 'person',
    targets: Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, deletedDateTime: null })),
    act: { id: randomUUID(), size: 40 },
    call: randomUUID(),
    ...change,
  },
})

function counting() {
  const begun = { times: 0 }
  async function* begin(): AsyncGenerator<ActEvent> {
    begun.times += 1
    yield await Promise.resolve({ end: 0 })
  }
  return { begun, begin }
}

it('a call is carried out once for the person who sent it, and never answers another', async () => {
  const memory = createActMemory()
  const { begun, begin } = counting()
  const sent = call()
  for (let times = 0; times < 3; times += 1) await collect(memory.join(sent, begin))
  expect(begun.times).toBe(1)
  await collect(memory.join({ ...sent, caller: { ...caller, oid: 'somebody-else' } }, begin))
  await collect(memory.join({ ...sent, caller: { ...caller, tenantId: 'elsewhere' } }, begin))
  await collect(memory.join({ ...sent, name: 'permanentDelete' }, begin))
  expect(begun.times).toBe(4)
})

it('only so many outcomes are remembered, the latest ones', () => {
  const memory = createActMemory()
  const { begun, begin } = counting()
  const first = call()
  const last = call()
  memory.join(first, begin)
  for (let times = 0; times < 250; times += 1) memory.join(call(), begin)
  memory.join(last, begin)
  const before = begun.times
  memory.join(last, begin)
  expect(begun.times).toBe(before)
  memory.join(first, begin)
  expect(begun.times).toBe(before + 1)
})
