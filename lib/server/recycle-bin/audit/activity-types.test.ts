import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '@/lib/kinds'
import { activityTypeOf } from './activity-types'

describe('what an activity did to its object', () => {
  it('is a deletion wherever a kind names it as one', () => {
    const names = kinds.flatMap(({ slug }) => kindOf(slug).auditActivities.delete)
    expect(names.filter((name) => activityTypeOf(name) !== 'deleted')).toEqual([])
  })

  it.each([
    ['Add user', 'created'],
    ['Update group', 'changed'],
    ['Add member to group', 'changed'],
    ['Delete user', 'deleted'],
    ['Remove service principal', 'deleted'],
    ['Remove service principal credentials', 'changed'],
    ['Restore user', 'restored'],
    ['Restore Group', 'restored'],
    ['Restore consent', 'changed'],
    ['Hard Delete user', 'permanentlyDeleted'],
    ['Hard delete service principal', 'permanentlyDeleted'],
    ['Delete group settings', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('%s: %s', (name, type) => expect(activityTypeOf(name)).toBe(type))
})
