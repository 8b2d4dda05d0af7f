import { expect, it } from 'vitest'
import { kindOf, kinds } from '.'
import { restoreOrder } from './restore-order'

it('names every kind once', () => {
  expect([...restoreOrder].sort()).toEqual(kinds.map(({ slug }) => slug).sort())
})

it('brings back what an object needs before the object', () => {
  for (const { slug } of kinds) {
    const { companion } = kindOf(slug)
    if (!companion) continue
    const isBefore = restoreOrder.indexOf(companion.kind) < restoreOrder.indexOf(slug)
    expect([slug, companion.kind, isBefore]).toEqual([slug, companion.kind, companion.order === 'before'])
  }
})
