import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials'

describe('initialsOf', () => {
  it.each([
    ['Reception Desk', 'RD'],
    ['Meeting room 4.12', 'M1'],
    ['élan', 'É'],
    ['<img src=x>', 'S'],
    ['ليلى منصور', null],
    ['🙂', null],
    ['', null],
    [null, null],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
