import { describe, expect, it, vi } from 'vitest'
import { createExchangeCache, type Exchange } from './exchange-cache'

const minute = 60_000
const assertion = (token: string, expiresAt = 60 * minute) => ({ token, expiresAt })
const exchangeUntil = (expiresAt: number): Exchange => ({ accessToken: `graph ${expiresAt}`, scopes: [], expiresAt })

describe('exchange cache', () => {
  it('exchanges once for all who ask at the same time', async () => {
    const { cache } = createCache()
    const exchange = vi.fn(() => Promise.resolve(exchangeUntil(60 * minute)))
    await Promise.all(Array.from({ length: 5 }, () => cache.get(assertion('a'), exchange)))
    expect(exchange).toHaveBeenCalledOnce()
  })

  it('never gives one person the token of another', async () => {
    const { cache } = createCache()
    const a = await cache.get(assertion('a'), () => Promise.resolve(exchangeUntil(1 * minute)))
    const b = await cache.get(assertion('b'), () => Promise.resolve(exchangeUntil(2 * minute)))
    expect(a).not.toEqual(b)
  })

  it.each([
    ['the token for Graph', 60 * minute, 10 * minute],
    ['the person’s own token', 10 * minute, 60 * minute],
  ])('exchanges again a minute before %s expires', async (_, assertionEnd, exchangeEnd) => {
    const { cache, clock } = createCache()
    const exchange = vi.fn(() => Promise.resolve(exchangeUntil(exchangeEnd)))
    await cache.get(assertion('a', assertionEnd), exchange)
    clock.time = 9 * minute - 1
    await cache.get(assertion('a', assertionEnd), exchange)
    expect(exchange).toHaveBeenCalledOnce()
    clock.time = 9 * minute
    await cache.get(assertion('a', assertionEnd), exchange)
    expect(exchange).toHaveBeenCalledTimes(2)
  })

  it('does not keep a failure', async () => {
    const { cache } = createCache()
    await expect(cache.get(assertion('a'), () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    const later = exchangeUntil(minute)
    await expect(cache.get(assertion('a'), () => Promise.resolve(later))).resolves.toEqual(later)
  })

  it('forgets a token that was challenged', async () => {
    const { cache } = createCache()
    const exchange = vi.fn(() => Promise.resolve(exchangeUntil(60 * minute)))
    await cache.get(assertion('a'), exchange)
    cache.drop('a')
    await cache.get(assertion('a'), exchange)
    expect(exchange).toHaveBeenCalledTimes(2)
  })

  it('keeps no more than its maximum', async () => {
    const { cache } = createCache(2)
    const exchange = vi.fn(() => Promise.resolve(exchangeUntil(60 * minute)))
    for (const token of ['a', 'b', 'c', 'a']) await cache.get(assertion(token), exchange)
    expect(exchange).toHaveBeenCalledTimes(4)
  })
})

function createCache(maximum = 10) {
  const clock = { time: 0, now: () => clock.time }
  return { cache: createExchangeCache({ maximum, clock }), clock }
}
