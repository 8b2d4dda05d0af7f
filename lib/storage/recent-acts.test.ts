import { describe, expect, it } from 'vitest'
import { isDealtWith, laggingActs, settledCount, type RecentAct } from './recent-acts'

const act = (id: string, countBefore: number | null = 10): RecentAct => ({
  act: 'restore',
  kind: 'users',
  id,
  deletedDateTime: '2026-11-20T10:00:00Z',
  at: 0,
  countBefore,
  wasCounted: true,
})

describe('settledCount', () => {
  it.each([
    ['lags behind all acts', 10, 8],
    ['lags behind one of them', 9, 8],
    ['has caught up', 8, 8],
    ['has fallen further, because others acted too', 5, 5],
    ['has grown, because others deleted meanwhile', 12, 10],
  ])('is right when the count of Graph %s', (_, count, settled) => {
    expect(settledCount(count, [act('a'), act('b', null)], 0)).toBe(settled)
  })

  it('takes off every act when the number before is not known', () => {
    expect(settledCount(10, [act('a', null), act('b', null)], 0)).toBe(8)
  })

  it('is corrected for a minute and a half only, and not for what had left the bin before', () => {
    expect(settledCount(10, [act('a')], 91_000)).toBe(10)
    expect(settledCount(10, [{ ...act('a'), wasCounted: false }], 0)).toBe(10)
  })

  it('never falls below zero', () => {
    expect(settledCount(0, [act('a', null)], 0)).toBe(0)
  })
})

describe('isDealtWith', () => {
  it('hides the row as long as the list lags', () => {
    expect(isDealtWith({ id: 'a', deletedDateTime: '2026-11-20T10:00:00Z' }, [act('a')])).toBe(true)
  })

  it('shows an object that was deleted again since', () => {
    expect(isDealtWith({ id: 'a', deletedDateTime: '2026-11-21T10:00:00Z' }, [act('a')])).toBe(false)
  })
})

describe('acts that a count has not caught up with', () => {
  const acts = [act('a'), { ...act('b', null), at: 5 }, { ...act('c', null), wasCounted: false }]

  it.each([
    ['all of them', 10, ['b', 'a']],
    ['the later one', 9, ['b']],
    ['none of them', 8, []],
  ])('are %s', (_, count, ids) => {
    expect(laggingActs(count, acts, 10).map(({ id }) => id)).toEqual(ids)
  })
})
