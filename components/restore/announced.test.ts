import { expect, it } from 'vitest'
import type { Outcome } from '@/lib/contract/acts'
import { announcedOf, withAnnounced } from './announced'

const object = { kind: 'users', id: 'a', displayName: null, deletedDateTime: null, properties: {} } as const
const holder = { kind: 'users', id: 'h', displayName: 'Office' } as const
const announced = announcedOf([
  { object, value: 'smtp:office@contoso.example', holder },
  { object, value: 'SMTP:front@contoso.example', holder },
])
const told = (changes: Outcome['changes']) =>
  withAnnounced(new Map([['a', { id: 'a', state: 'done', changes }]]), announced).get('a')?.changes

it('names what was announced where Graph does not tell, and never speaks over what it tells', () => {
  expect(told({ without: null })).toEqual({ without: ['office@contoso.example', 'front@contoso.example'] })
  expect(told({ without: [] })).toEqual({ without: [] })
  expect(told({ signInName: 'b@c.example' })).toEqual({ signInName: 'b@c.example' })
  expect(told(undefined)).toBeUndefined()
})

it('says nothing of others', () => {
  const outcomes = new Map([['b', { id: 'b', state: 'done', changes: { without: null } } as const]])
  expect(withAnnounced(outcomes, announced)).toEqual(outcomes)
})
