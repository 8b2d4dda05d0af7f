import { describe, expect, it } from 'vitest'
import { kinds } from '@/lib/kinds'
import { countGroupOf, countGroups } from './count-groups'

describe('the kinds that are counted together', () => {
  it('are each kind once', () => {
    expect(countGroups.flat().sort()).toEqual(kinds.map(({ slug }) => slug).sort())
  })

  it('never make one wait for a kind of which Graph takes few requests', () => {
    expect(countGroupOf('users')).not.toContain('conditional-access-policies')
    expect(countGroupOf('conditional-access-policies')).toContain('named-locations')
    expect(countGroupOf('named-locations')).not.toContain('users')
  })
})
