import { expect, test } from 'vitest'
import { readOptions } from './options'
import { defaultSettings } from './settings'

test('defaults, and the port from the environment', () => {
  expect(readOptions([], {})).toEqual(defaultSettings)
  expect(readOptions([], { EMULATOR_PORT: '4401' }).port).toBe(4401)
  expect(readOptions(['--port', '4402'], { EMULATOR_PORT: '4401' }).port).toBe(4402)
})

test('every option is read', () => {
  const args =
    '--items 9 --seed 2 --latency 80 --port 5 --roles role-actions --index-lag 2000 --read-lag 10 --limit-percent 1'.split(
      ' ',
    )
  expect(readOptions(args, {})).toEqual({
    items: 9,
    seed: 2,
    latencyMs: 80,
    port: 5,
    roles: 'role-actions',
    indexLagMs: 2000,
    readLagMs: 10,
    limitPercent: 1,
  })
})

test.each([
  [['--itmes', '5'], /^Unknown option '--itmes'. Options: --items, /],
  [['--items', 'many'], /^--items takes a whole number, not 'many'\.$/],
  [['--items'], /--items/],
  [['--roles', 'all'], /^--roles takes documented or role-actions/],
  [['stray'], /stray/],
])('%j is refused in one line', (args, message) => {
  expect(() => readOptions(args, {})).toThrow(message)
  try {
    readOptions(args, {})
  } catch (error) {
    expect(String(error)).not.toContain('\n')
  }
})
