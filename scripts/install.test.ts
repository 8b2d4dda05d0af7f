import { describe, expect, it } from 'vitest'
import { isSame } from './install.mjs'

const locked = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.6' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
}

describe('what is installed matches the lock file', () => {
  it('although optional packages of other platforms are missing', () => {
    expect(isSame(locked, { 'node_modules/next': { version: '16.4.6' } })).toBe(true)
  })

  it.each([
    ['not when a version differs', { 'node_modules/next': { version: '16.4.5' } }],
    ['not when a package is missing', {}],
    [
      'not when one is left over',
      { 'node_modules/next': { version: '16.4.6' }, 'node_modules/old': { version: '1.0.0' } },
    ],
  ])('%s', (_title, installed) => {
    expect(isSame(locked, installed)).toBe(false)
  })
})
