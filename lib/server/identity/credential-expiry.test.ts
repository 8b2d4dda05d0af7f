import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { logger } from '../logger'
import { makeCertificate, settingFile } from '../testing/certificate-files'
import { expiryOf, watchExpiry } from './credential-expiry'

const secret = (expiresOn: string | null) => ({ type: 'secret', secret: 'hush', expiresOn }) as const
const dayMs = 24 * 60 * 60 * 1000

describe('when the proof of the app expires', () => {
  it.each([
    ['2027-01-31T23:59:59Z', 0],
    ['2027-01-31T00:00:00Z', 0],
    ['2027-01-30T12:00:00Z', 1],
    ['2027-01-01T00:00:00Z', 30],
    ['2027-02-01T00:00:00Z', -1],
  ])('counts at %s whole days: %i', (now, days) => {
    const expiry = expiryOf(secret('2027-01-31'), Date.parse(now))
    expect(expiry).toEqual({ type: 'secret', expiresOn: '2027-01-31', expiresInDays: days })
  })

  it('reads the day of a certificate, and of the one that has taken its place', async () => {
    const path = settingFile('')
    for (const toDays of [20, 90]) {
      const { certificate, key } = await makeCertificate({ toDays })
      writeFileSync(path, certificate + key)
      expect(expiryOf({ type: 'certificate', path })).toMatchObject({ type: 'certificate', expiresInDays: toDays })
    }
  })

  it('is not known of a secret without its day, nor of a token that the platform renews', () => {
    expect(expiryOf(secret(null))).toBeNull()
    expect(expiryOf({ type: 'federatedToken', path: '/nowhere' })).toBeNull()
  })
})

describe('the log', () => {
  let lines: unknown[]
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-12-30T09:00:00Z') })
    lines = []
    for (const level of ['warn', 'error'] as const)
      vi.spyOn(logger, level).mockImplementation((line: unknown) => void lines.push({ level, ...(line as object) }))
  })
  afterEach(() => vi.useRealTimers())

  it('says once a day from 30 days before on how long a secret lasts, and marks 30, 7 and 1 days and the end', () => {
    watchExpiry(secret('2027-01-31'))
    expect(lines).toEqual([])
    vi.advanceTimersByTime(35 * dayMs)
    expect(lines).toHaveLength(34)
    expect(lines[0]).toEqual({
      level: 'warn',
      event: 'credential',
      due: '30 days',
      type: 'secret',
      expiresOn: '2027-01-31',
      expiresInDays: 30,
    })
    const marks = (lines as { level: string; due: string; expiresInDays: number }[]).map(
      ({ level, due, expiresInDays }) => [expiresInDays, level, due],
    )
    expect(marks).toContainEqual([8, 'warn', '30 days'])
    expect(marks).toContainEqual([7, 'error', '7 days'])
    expect(marks).toContainEqual([1, 'error', '1 day'])
    expect(marks).toContainEqual([-1, 'error', 'expired'])
    expect(JSON.stringify(lines)).not.toContain('hush')
  })
})
