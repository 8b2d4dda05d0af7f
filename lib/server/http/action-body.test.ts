import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { targetsPerCall } from '@/lib/contract/acts'
import { mostActionBytes, tokenOfCall } from './action-body'

type Encoder = { readonly encodeReply: (value: unknown) => Promise<string | FormData> }
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node.js',
) as Encoder

it('every call that the browser can write passes, whatever texts are in it', async () => {
  const string = fc.string().filter((made) => made !== '__proto__')
  const text = fc.oneof(string, fc.constantFrom('$', '$$', '$undefined', '$K1', '$@0'))
  const value = fc.oneof(text, fc.constant(null), fc.constant(undefined), fc.integer(), fc.boolean())
  const plain = { noNullPrototype: true }
  const target = fc.dictionary(text, fc.oneof(value, fc.dictionary(text, value, plain)), plain)
  const input = fc.record(
    { kind: text, person: text, targets: fc.array(target), act: fc.dictionary(text, value, plain) },
    plain,
  )
  await fc.assert(
    fc.asyncProperty(text, input, async (token, call) => {
      const body = await encodeReply([token, call])
      expect(typeof body === 'string' && tokenOfCall(body)).toBe(token.replace(/^\$/, '$$$$'))
    }),
  )
})

it('the largest call that an act takes is not too large', async () => {
  const target = {
    id: 'i'.repeat(128),
    deletedDateTime: 'd'.repeat(64),
    receipt: 'r'.repeat(1_000),
    options: { newUserPrincipalName: 'u'.repeat(113), autoReconcileProxyConflict: true },
  }
  const size = Math.max(...Object.values(targetsPerCall))
  const input = {
    kind: 'administrative-units',
    person: 'p'.repeat(64),
    targets: Array(size).fill(target),
    reason: 'ü'.repeat(200),
  }
  const body = await encodeReply(['t'.repeat(16 * 1024), input])
  expect(typeof body === 'string' ? Buffer.byteLength(body) : Infinity).toBeLessThan(mostActionBytes)
})
