import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/contract/actor'
import { incidentIdOf, readIncidentId } from '@/lib/contract/incidents'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { createVirtualClock } from '../../testing/act-session'
import { burstPauseMs, burstsIn } from './bursts'
import { DeletionJournal, type Deletion } from './deletion-journal'
import { incidentOf } from './incident-of'
import { fewestOfIncident, incidentsAmong } from './incidents'

const now = createVirtualClock().time
const minute = 60_000
const day = 24 * 60 * minute
const script: Actor = { type: 'automation', id: 'script', name: 'Clean-up', signInName: null }
const ann: Actor = { type: 'person', id: 'ann', name: 'Ann', signInName: 'ann@contoso.example' }

let objects = 0

type Row = { readonly actor: Actor | null; readonly at: number; readonly kind?: KindSlug; readonly id?: string }

function deletion({ actor, at, kind = 'groups', id = `object ${(objects += 1)}` }: Row): Deletion {
  return { id, kind, at, actor, address: null, client: null }
}

function journalOf(rows: readonly Row[]): DeletionJournal {
  const journal = new DeletionJournal()
  journal.add(rows.map(deletion))
  journal.cover({ from: now - 31 * day, to: now, readAt: now })
  return journal
}

const incidentsIn = (rows: readonly Row[]) => incidentsAmong(burstsIn(journalOf(rows)))
const every = (count: number, pauseMs: number, start: number, actor: Actor | null = script): Row[] =>
  Array.from({ length: count }, (_, index) => ({ actor, at: start + index * pauseMs }))

describe('an incident', () => {
  it.each([5, 120, 50_000])('is a burst of deletions by one actor: %i', (count) => {
    const rows = every(count, 20, now - day)
    expect(incidentsIn(rows)).toMatchObject([{ actor: script, count, kinds: [{ kind: 'groups', count }], usual: null }])
  })

  it('is no handful', () => {
    expect(incidentsIn(every(fewestOfIncident - 1, 1_000, now - day))).toEqual([])
  })

  it('may be a slow script, and is over after a pause', () => {
    expect(incidentsIn(every(30, burstPauseMs, now - day))).toMatchObject([{ count: 30 }])
    expect(incidentsIn(every(30, burstPauseMs + 1, now - day))).toEqual([])
    const two = [...every(6, minute, now - day), ...every(7, minute, now - day + 60 * minute)]
    expect(incidentsIn(two).map(({ count }) => count)).toEqual([7, 6])
  })

  it('is of one actor, though two delete at once', () => {
    const rows = [...every(40, 1_000, now - day), ...every(9, 3_000, now - day, ann)]
    expect(
      incidentsIn(rows)
        .map(({ actor, count }) => [actor.id, count])
        .sort(),
    ).toEqual([
      ['ann', 9],
      ['script', 40],
    ])
  })

  it('is of several kinds, most first', () => {
    const rows = every(9, 1_000, now - day).map(
      (row, index) => ({ ...row, kind: index < 3 ? 'users' : 'groups' }) as const,
    )
    expect(incidentsIn(rows)[0]?.kinds).toEqual([
      { kind: 'groups', count: 6 },
      { kind: 'users', count: 3 },
    ])
  })

  it('counts an object once that was restored in between and deleted again', () => {
    const rows = every(6, minute, now - day)
    const again = { actor: script, at: now - day + 7 * minute, id: 'twice' }
    expect(incidentsIn([...rows, { ...again, at: now - day }, again])).toMatchObject([{ count: 7 }])
  })

  it('is nothing that nobody is named for', () => {
    expect(incidentsIn(every(50, 1_000, now - day, null))).toEqual([])
  })

  it('is no leaver process that deletes some people every evening', () => {
    const evenings = Array.from({ length: 20 }, (_, index) =>
      every(6 + (index % 4), 1_000, now - (index + 1) * day),
    ).flat()
    expect(incidentsIn(evenings)).toEqual([])
  })

  it('is an evening on which that process deletes far more than usual', () => {
    const evenings = Array.from({ length: 20 }, (_, index) => every(8, 1_000, now - (index + 2) * day)).flat()
    expect(incidentsIn([...evenings, ...every(200, 100, now - 60 * minute)])).toMatchObject([{ count: 200, usual: 8 }])
  })

  it('has each deletion in at most one, and none of a burst that is none', () => {
    const row = fc.record({
      actor: fc.constantFrom(script, ann, null),
      at: fc.integer({ min: 0, max: 28 * 24 * 60 }).map((minutes) => now - minutes * minute),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
        const found = incidentsIn(rows)
        const counted = found.reduce((sum, { count }) => sum + count, 0)
        expect(counted).toBeLessThanOrEqual(rows.filter(({ actor }) => actor !== null).length)
        for (const { count, from, to, kinds } of found) {
          expect(count).toBeGreaterThanOrEqual(fewestOfIncident)
          expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to))
          expect(kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(count)
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      }),
    )
  })
})

describe('the incident of a deletion', () => {
  const rows = every(120, 2_000, now - day).map((row, index) => ({ ...row, id: `one ${index}` }))
  const told = (journal: DeletionJournal) =>
    incidentOf(journal, journal.of('one 5')[0] ?? deletion({ actor: null, at: 0 }), now)

  it('is the one that it is part of', () => {
    expect(told(journalOf(rows))).toEqual({ id: incidentIdOf(script, now - day), count: 120 })
    const alone = journalOf([{ actor: ann, at: now - day, id: 'one 5' }])
    expect(told(alone)).toBeNull()
  })

  it('is not told where more may belong to it, or nobody knows what is usual', () => {
    const half = new DeletionJournal()
    half.add(rows.map(deletion))
    half.cover({ from: now - day, to: now, readAt: now })
    expect(told(half)).toBeNull()
    half.cover({ from: now - 2 * day, to: now, readAt: now })
    expect(told(half)).toBeNull()
    half.cover({ from: now - 8 * day, to: now, readAt: now })
    expect(told(half)).toMatchObject({ count: 120 })
  })
})

describe('the name of an incident', () => {
  it('says who and when, whatever the actor is called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Actor['type']>('person', 'automation'),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.integer({ min: 0, max: 4_102_444_800 }),
        (type, id, seconds) => {
          const name = incidentIdOf({ type, id }, seconds * 1_000 + 999)
          expect(name).toMatch(/^[0-9a-z.~-]+$/)
          expect(readIncidentId(name)).toEqual({ actorKey: `${type}:${id}`, from: seconds * 1_000 })
        },
      ),
    )
  })

  it.each([
    '',
    'person',
    'person~ann',
    'robot~ann~1',
    'person~An n~1',
    'person~.zz~1',
    'person~ann~!',
    'person~a~1~2',
    'person~.ff~1',
  ])('is refused where it is none: %j', (name) => expect(readIncidentId(name)).toBeNull())
})
