import { beforeEach, expect, it, vi } from 'vitest'
import { preferences } from './preferences'

const key = 'entra-recycle-bin.preferences'
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    },
  })
})

it('remembers each choice apart', () => {
  expect(preferences.read()).toEqual({})
  preferences.keep({ csvSeparator: 'semicolon' })
  preferences.keep({ csvZone: 'utc' })
  preferences.keep({ csvSeparator: 'tab' })
  expect(preferences.read()).toEqual({ csvSeparator: 'tab', csvZone: 'utc' })
})

it('goes on with what it can read, and keeps what another version wrote', () => {
  kept.set(key, JSON.stringify({ csvSeparator: 'pipe', csvZone: 'utc', later: 1 }))
  expect(preferences.read()).toMatchObject({ csvSeparator: undefined, csvZone: 'utc' })
  preferences.keep({ csvSeparator: 'comma' })
  expect(JSON.parse(kept.get(key) ?? '')).toEqual({ csvSeparator: 'comma', csvZone: 'utc', later: 1 })
})

it.each(['', '{', 'null', '[]', '"text"'])('takes %j for nothing', (text) => {
  kept.set(key, text)
  expect(preferences.read()).toEqual({})
})

it('does without where the browser keeps nothing', () => {
  vi.stubGlobal('window', {
    localStorage: {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError')
      },
    },
  })
  preferences.keep({ csvZone: 'utc' })
  expect(preferences.read()).toEqual({})
})
