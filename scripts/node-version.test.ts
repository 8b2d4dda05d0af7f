import { describe, expect, it } from 'vitest'
import { allows } from './node-version.mjs'

const range = '^20.19 || ^22.13 || >=24'

describe('the range of Node versions', () => {
  it.each(['20.19.0', '20.20.2', '22.13.1', '24.0.0', '25.1.0'])('allows %s', (version) => {
    expect(allows(range, version)).toBe(true)
  })

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.5.0'])('refuses %s', (version) => {
    expect(allows(range, version)).toBe(false)
  })
})
