import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf } from './scale-of'

test('the scale holds the highest bar, in at most four whole and round steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (most) => {
      const { step, top } = scaleOf(most)
      expect(top).toBeGreaterThanOrEqual(most)
      expect(top / step).toBeLessThanOrEqual(4)
      expect(top % step).toBe(0)
      expect(String(step)).toMatch(/^[125]0*$/)
    }),
  )
})
