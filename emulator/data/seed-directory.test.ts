import { describe, expect, test } from 'vitest'
import { seedDirectory } from './seed-directory'
import { trickyId, trickyUsers } from './tricky-users'

const nowMs = Date.UTC(2026, 10, 21, 8)
const directory = seedDirectory({ items: 300, seed: 1, nowMs })
const deleted = directory.objects.filter(({ deletedDateTime }) => deletedDateTime !== null)

test('the same seed gives the same tenant, another seed another one', () => {
  expect(seedDirectory({ items: 300, seed: 1, nowMs })).toEqual(directory)
  expect(seedDirectory({ items: 300, seed: 2, nowMs })).not.toEqual(directory)
})

test('as many deleted objects as asked, all within the 30 days', () => {
  expect(deleted).toHaveLength(300)
  for (const { deletedDateTime } of deleted) {
    const ageMs = nowMs - Date.parse(deletedDateTime ?? '')
    expect(ageMs).toBeGreaterThan(0)
    expect(ageMs).toBeLessThan(30 * 86_400_000)
  }
})

test('ids are unique, and live names too', () => {
  expect(new Set(directory.objects.map(({ id }) => id)).size).toBe(directory.objects.length)
  const names = directory.objects
    .filter(({ type, deletedDateTime }) => type === 'user' && deletedDateTime === null)
    .map(({ properties }) => properties.userPrincipalName)
  expect(new Set(names).size).toBe(names.length)
})

test('every deletion has an audit entry', () => {
  expect(new Set(directory.events.map(({ target }) => target.id))).toEqual(new Set(deleted.map(({ id }) => id)))
})

describe('named cases', () => {
  const byNumber = (number: number) => deleted.find(({ id }) => id === trickyId(number))

  test.each(trickyUsers.map((user) => [user.number, user.about] as const))('%i: %s', (number) => {
    expect(byNumber(number)).toBeDefined()
  })

  test('the long name has 256 characters', () => {
    expect(byNumber(14)?.properties.displayName).toHaveLength(256)
  })

  test('an hour is left for number 9', () => {
    const leftMs = Date.parse(byNumber(9)?.deletedDateTime ?? '') + 30 * 86_400_000 - nowMs
    expect(leftMs).toBe(3_600_000)
  })
})
