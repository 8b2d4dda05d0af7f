import { describe, expect, it } from 'vitest'
import type { Outcome } from './acts'
import { isRetriable } from './runs'

const outcome = (more: Partial<Outcome>): Outcome => ({ id: 'a', state: 'failed', ...more })

describe('what is offered to be tried again', () => {
  it.each([
    ['what Graph did not answer', outcome({ code: 'unavailable' }), true],
    ['what read back unchanged', outcome({ code: 'unchanged' }), true],
    ['what lacked a role, which may be active by now', outcome({ state: 'refused', code: 'roleMissing' }), true],
    ['what Microsoft refused for a reason of its own', outcome({ code: 'graphRefused' }), false],
    ['what is not there', outcome({ code: 'notFound' }), false],
    ['a name that somebody has', outcome({ state: 'refused', code: 'conflict' }), false],
    ['what is done', outcome({ state: 'done' }), false],
    ['what was never tried', undefined, false],
  ] as const)('%s: %s', (_, of, isOffered) => {
    expect(isRetriable(of)).toBe(isOffered)
  })
})
