import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readStored } from './stored-json'

const schema = z.object({ version: z.literal(1), names: z.array(z.string()) })

const storeWith = (text: string | null) => ({ getItem: () => text }) as unknown as Storage

test('what was written comes back', () => {
  const names = fc.array(fc.string())
  fc.assert(
    fc.property(names, (written) => {
      const stored = { version: 1 as const, names: written }
      expect(readStored(storeWith(JSON.stringify(stored)), 'key', schema)).toEqual(stored)
    }),
  )
})

test.each([[null], [''], ['{'], ['null'], ['[]'], ['{"version":2,"names":[]}'], ['{"version":1,"names":[1]}']])(
  'nothing is made of %j, which is not what the schema says',
  (text) => expect(readStored(storeWith(text), 'key', schema)).toBeNull(),
)

test('no text of a store breaks whoever reads it', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readStored(storeWith(text), 'key', schema)))
})
