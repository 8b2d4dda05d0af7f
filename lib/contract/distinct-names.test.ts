import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { distinctNames, type NameTexts } from './distinct-names'
import type { DeletedObject } from './objects'

const texts: NameTexts = {
  kindName: (slug) => slug,
  deletedAt: (moment) => `deleted ${moment.toISOString().slice(0, 16)}`,
  whole: ({ name, marks }) => {
    const words = name === null || name.trim() === '' ? 'No name' : name
    return marks.length === 0 ? words : `${words} (${marks.join(', ')})`
  },
}
const object = (id: string, more: Partial<DeletedObject> = {}): DeletedObject => ({
  kind: 'users',
  id,
  displayName: 'Robin',
  deletedDateTime: '2026-11-20T10:00:00Z',
  properties: { userPrincipalName: `${id}@contoso.example` },
  ...more,
})
const told = (objects: readonly DeletedObject[], settings?: { isKindTold: boolean }) =>
  [...distinctNames(objects, texts, settings).values()].map(texts.whole)

const sameName = { properties: { userPrincipalName: 'robin@contoso.example' } }
const later = { deletedDateTime: '2026-11-21T10:00:00Z' }

describe('distinctNames', () => {
  it('leaves names that nobody shares as they are', () => {
    expect(told([object('a'), object('b', { displayName: 'Kim' })])).toEqual(['Robin', 'Kim'])
  })

  it('gives namesakes what they are known by, and leaves the others alone', () => {
    expect(told([object('a'), object('b'), object('c', { displayName: 'Kim' })])).toEqual([
      'Robin (a@contoso.example)',
      'Robin (b@contoso.example)',
      'Kim',
    ])
  })

  it('gives those that are known by the same when they were deleted, and where that is equal too, their id', () => {
    expect(told([object('a', sameName), object('b', { ...sameName, ...later })])).toEqual([
      'Robin (robin@contoso.example, deleted 2026-11-20T10:00)',
      'Robin (robin@contoso.example, deleted 2026-11-21T10:00)',
    ])
    expect(told([object('a', sameName), object('b', sameName)])).toEqual([
      'Robin (robin@contoso.example, deleted 2026-11-20T10:00, a)',
      'Robin (robin@contoso.example, deleted 2026-11-20T10:00, b)',
    ])
  })

  it('goes on to the deletion where there is nothing else that they are known by', () => {
    const group = { kind: 'groups', properties: {} } as const
    expect(told([object('a', group), object('b', { ...group, ...later })])).toEqual([
      'Robin (deleted 2026-11-20T10:00)',
      'Robin (deleted 2026-11-21T10:00)',
    ])
  })

  it('takes names for the same that people read as the same', () => {
    const names = ['Müller', 'muller ', 'MÜLLER'].map((displayName, index) => object(`id${index}`, { displayName }))
    for (const words of told(names)) expect(words).toContain('@contoso.example')
  })

  it('tells namesakes of several kinds apart by the kind, unless that is told beside the name', () => {
    const properties = { appId: 'app' }
    const app = object('a', { kind: 'applications', properties })
    const principal = object('b', { kind: 'service-principals', properties })
    expect(told([app, principal])).toEqual(['Robin (applications)', 'Robin (service-principals)'])
    expect(told([app, principal], { isKindTold: true })).toEqual(['Robin', 'Robin'])
  })

  it('tells of one alone what it is known by, because its namesakes are elsewhere', () => {
    expect(told([object('a')])).toEqual(['Robin (a@contoso.example)'])
    expect(told([object('a', { kind: 'groups', properties: {} })])).toEqual(['Robin'])
  })

  it('never gives two different objects of a set the same words, whatever they are called', () => {
    const word = fc.constantFrom(
      'Robin',
      'robin',
      'Róbin',
      'a1',
      'b2',
      '',
      ' ',
      ', a1',
      'Robin (a1)',
      'Robin (users, a1)',
    )
    const objects = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...kindSlugs),
        id: fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'a1b2', 'c3-d4'),
        displayName: fc.option(word),
        deletedDateTime: fc.constantFrom('2026-11-20T10:00:00Z', '2026-11-20T10:00:30Z', 'no date', null),
        properties: fc.record(
          { userPrincipalName: word, appId: word, mail: word, description: word, deviceId: word },
          { requiredKeys: [] },
        ),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(objects, (set) => {
        expect(new Set(told(set)).size).toBe(set.length)
        const besideKinds = told(set, { isKindTold: true }).map((words, index) => `${set[index]?.kind}: ${words}`)
        expect(new Set(besideKinds).size).toBe(set.length)
      }),
      { numRuns: 2_000 },
    )
  })
})
