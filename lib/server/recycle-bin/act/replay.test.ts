import { expect, it } from 'vitest'
import { replay } from './replay'

async function all<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const taken: Value[] = []
  for await (const value of values) taken.push(value)
  return taken
}

// eslint-disable-next-line @typescript-eslint/require-await -- values that are there already
async function* three(isOver: () => void = () => undefined) {
  yield 1
  yield 2
  yield 3
  isOver()
}

it('every reader gets all values from the beginning, whenever it comes', async () => {
  const values = replay(three())
  expect(await Promise.all([all(values), all(values)])).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
  expect(await all(values)).toEqual([1, 2, 3])
})

it('the source is taken to its end also when nobody reads it', async () => {
  await new Promise<void>((resolve) => void replay(three(resolve)))
})

it('what the source throws reaches every reader, after the values before it', async () => {
  async function* broken() {
    yield* three()
    throw new Error('broken')
  }
  const values = replay(broken())
  await expect(all(values)).rejects.toThrow('broken')
  await expect(all(values)).rejects.toThrow('broken')
})
