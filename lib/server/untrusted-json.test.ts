import { expect, it } from 'vitest'
import { labelOf } from './untrusted-json'

it.each([
  ['Request_ResourceNotFound', 'Request_ResourceNotFound'],
  ['8e0aa6a1-3b07-4f0b-b8d0-1c2f6f0d1a11', '8e0aa6a1-3b07-4f0b-b8d0-1c2f6f0d1a11'],
  ['Bearer eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJhIn0.c2ln', 'Bearer […]'],
  [`eyJ0eXAiOiJKV1QifQ.${'e'.repeat(2_000)}`, '[…]'],
])('a label such as %s is told as %s', (text, label) => expect(labelOf(text)).toBe(label))
