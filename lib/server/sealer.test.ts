import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import { createSealer } from './sealer'

const link = 'https://graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.user?$skiptoken=abc'
const owner = { oid: 'a', tenantId: 't', subject: 's' }
const appKey = 'k'.repeat(32)
const hour = 60 * 60 * 1000

describe('what was sealed', () => {
  it('opens to what was sealed, also in another process with the same key', () => {
    const cursor = createSealer(appKey, 'list cursor').seal(link, owner)
    expect(createSealer(appKey, 'list cursor').open(cursor, owner)).toBe(link)
  })

  it('shows nothing of the link and fits into an address', () => {
    const cursor = createSealer(null, 'list cursor').seal(link, owner)
    expect(cursor).toMatch(/^[\w-]+$/)
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('skiptoken')
  })

  it.each([
    ['person', { ...owner, oid: 'b' }],
    ['tenant', { ...owner, tenantId: 'u' }],
    ['subject', { ...owner, subject: 'w' }],
  ])('does not open for another %s', (_, other) => {
    const sealer = createSealer(appKey, 'list cursor')
    expect(codeOf(() => sealer.open(sealer.seal(link, owner), other))).toBe('invalidRequest')
  })

  it('does not open with another key', () => {
    const cursor = createSealer(appKey, 'list cursor').seal(link, owner)
    expect(codeOf(() => createSealer('l'.repeat(32), 'list cursor').open(cursor, owner))).toBe('invalidRequest')
  })

  it('does not open for another purpose', () => {
    const receipt = createSealer(appKey, 'undo receipt').seal(link, owner)
    expect(codeOf(() => createSealer(appKey, 'list cursor').open(receipt, owner))).toBe('invalidRequest')
  })

  it('does not open after four hours', () => {
    const clock = { time: 0, now: () => clock.time }
    const sealer = createSealer(appKey, 'list cursor', clock)
    const cursor = sealer.seal(link, owner)
    clock.time = 4 * hour
    expect(sealer.open(cursor, owner)).toBe(link)
    clock.time += 1
    expect(codeOf(() => sealer.open(cursor, owner))).toBe('invalidRequest')
  })

  it('does not open when one bit of it was changed', () => {
    const sealer = createSealer(appKey, 'list cursor')
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
    const sealer = createSealer(appKey, 'list cursor')
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
