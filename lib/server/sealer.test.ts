import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import { createCursorSealer } from './cursor'

const link = 'https://graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.user?$skiptoken=abc'
const owner = { oid: 'a', tenantId: 't', view: 'v' }
const appKey = 'k'.repeat(32)
const hour = 60 * 60 * 1000

describe('cursor', () => {
  it('opens to what was sealed, also in another process with the same key', () => {
    const cursor = createCursorSealer(appKey).seal(link, owner)
    expect(createCursorSealer(appKey).open(cursor, owner)).toBe(link)
  })

  it('shows nothing of the link and fits into an address', () => {
    const cursor = createCursorSealer(null).seal(link, owner)
    expect(cursor).toMatch(/^[\w-]+$/)
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('skiptoken')
  })

  it.each([
    ['person', { ...owner, oid: 'b' }],
    ['tenant', { ...owner, tenantId: 'u' }],
    ['view', { ...owner, view: 'w' }],
  ])('does not open for another %s', (_, other) => {
    const sealer = createCursorSealer(appKey)
    expect(codeOf(() => sealer.open(sealer.seal(link, owner), other))).toBe('invalidRequest')
  })

  it('does not open with another key', () => {
    const cursor = createCursorSealer(appKey).seal(link, owner)
    expect(codeOf(() => createCursorSealer('l'.repeat(32)).open(cursor, owner))).toBe('invalidRequest')
  })

  it('does not open after four hours', () => {
    const clock = { time: 0, now: () => clock.time }
    const sealer = createCursorSealer(appKey, clock)
    const cursor = sealer.seal(link, owner)
    clock.time = 4 * hour
    expect(sealer.open(cursor, owner)).toBe(link)
    clock.time += 1
    expect(codeOf(() => sealer.open(cursor, owner))).toBe('invalidRequest')
  })

  it('does not open when one bit of it was changed', () => {
    const sealer = createCursorSealer(appKey)
    const cursor = Buffer.from(sealer.seal(link, owner), 'base64url')
    fc.assert(
      fc.property(fc.nat(cursor.length * 8 - 1), (bit) => {
        const changed = Buffer.from(cursor)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        return codeOf(() => sealer.open(changed.toString('base64url'), owner)) === 'invalidRequest'
      }),
    )
  })

  it('refuses any other text', () => {
    const sealer = createCursorSealer(appKey)
    fc.assert(fc.property(fc.string(), (text) => codeOf(() => sealer.open(text, owner)) === 'invalidRequest'))
  })
})

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'opened'
  } catch (error) {
    return error instanceof AppError ? error.failure.code : String(error)
  }
}
