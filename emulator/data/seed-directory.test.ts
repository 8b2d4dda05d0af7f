import { describe, expect, test } from 'vitest'
import { ownBinTypes, isInOwnBin, objectTypes } from './directory-object'
import { seedDirectory } from './seed-directory'
import { trickyId, trickyUsers } from './tricky-users'
import { staysUntilPermanentlyDeleted } from '../graph/retention'

const nowMs = Date.UTC(2026, 10, 21, 8)
const directory = seedDirectory({ items: 600, seed: 1, nowMs })
const deleted = directory.objects.filter(({ deletedDateTime }) => deletedDateTime !== null)
const binned = deleted.filter(({ type }) => !isInOwnBin(type))

test('the same seed gives the same tenant, another seed another one', () => {
  expect(seedDirectory({ items: 600, seed: 1, nowMs })).toEqual(directory)
  expect(seedDirectory({ items: 600, seed: 2, nowMs })).not.toEqual(directory)
})

test('as many deleted objects as asked, all within the 30 days but for those that show what happens after', () => {
  expect(binned).toHaveLength(600)
  for (const object of deleted) {
    const ageMs = nowMs - Date.parse(object.deletedDateTime ?? '')
    if (object.id === trickyId(26) || staysUntilPermanentlyDeleted(object)) continue
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

test('user 17 has a history: deleted, restored, deleted again', () => {
  const history = directory.events.filter(({ target }) => target.id === trickyId(17)).sort((a, b) => a.atMs - b.atMs)
  expect(history.map(({ act }) => act)).toEqual(['softDelete', 'restore', 'softDelete'])
})

test('a burst of 120 deletions by one application within four minutes', () => {
  const burst = directory.events.filter(({ actor }) => actor.displayName === 'Directory Clean-up Script')
  const times = burst.map(({ atMs }) => atMs)
  expect(burst).toHaveLength(120)
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan(240_000)
})

test('an automation deletes one application each day', () => {
  const nightly = directory.events.filter(({ actor }) => actor.displayName === 'Nightly Test Pipeline')
  expect(nightly).toHaveLength(28)
  expect(nightly.every(({ target }) => target.type === 'application')).toBe(true)
})

test.each([...objectTypes, ...ownBinTypes])('there are deleted objects of type %s', (type) => {
  expect(deleted.some((object) => object.type === type)).toBe(true)
})

describe('named cases', () => {
  const byNumber = (number: number) => deleted.find(({ id }) => id === trickyId(number))

  test.each(trickyUsers.map((user) => [user.number, user.about] as const))('%i: %s', (number) => {
    expect(byNumber(number)?.id).toBe(trickyId(number))
  })

  test('the long name has 256 characters', () => {
    expect(byNumber(14)?.properties.displayName).toHaveLength(256)
  })

  test('an hour is left for number 9', () => {
    const leftMs = Date.parse(byNumber(9)?.deletedDateTime ?? '') + 30 * 86_400_000 - nowMs
    expect(leftMs).toBe(3_600_000)
  })
})

test('what went before deletions leaves the rest of the tenant as it is', () => {
  const earlier = directory.events.filter(({ act, failure }) => act === 'create' || act === 'update' || failure)
  expect(earlier.length).toBeGreaterThan(15)
  const deletions = directory.events.filter(({ act, failure }) => act === 'softDelete' && !failure)
  expect(deletions).toHaveLength(deleted.length + 1)
  for (const { atMs, target } of earlier) {
    expect(atMs).toBeLessThan(nowMs)
    expect(directory.objects.some(({ id }) => id === target.id)).toBe(true)
  }
})
