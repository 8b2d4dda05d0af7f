import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import { describeError } from './describe-error'

describe('what the log holds of an error', () => {
  it('has the reason on one line, and not much of it, as a library may quote what it was given', () => {
    const cause = new Error(`Header "\n{"event":"act"}\u001b[2J${'x'.repeat(100_000)}`)
    const { reason } = describeError(new AppError({ code: 'signedOut' }, { cause }))
    expect(reason).toMatch(/^Header "\{"event":"act"\}\[2Jx{1,300}$/)
  })
})
