import { describe, expect, it } from 'vitest'
import { isKindSlug } from '.'
import { readyMadeViews } from './ready-made-views'

describe.each(Object.entries(readyMadeViews))('the ready-made view %s', (_, { list, query }) => {
  it('is of a list that there is, and narrows it', () => {
    expect(list === 'all' || isKindSlug(list)).toBe(true)
    expect(query).toMatch(/^\?\w+=\w+(?:&sort=oldest)?$/)
  })
})
