import { expect, it } from 'vitest'
import { checkVerdicts } from '@/lib/kinds/vocabulary'
import { findingsSchema } from './findings'

const read = (finding: object) => findingsSchema.safeParse({ findings: [finding], checkedAt: '2026-11-30T10:00:00Z' })

it.each(Object.entries(checkVerdicts))(
  '%s comes with each verdict that it has a text for, and with no other',
  (check, verdicts) => {
    for (const verdict of ['fine', 'choice', 'blocks', 'impossible', 'note', 'unread', 'other'])
      expect(read({ check, verdict }).success, verdict).toBe((verdicts as readonly string[]).includes(verdict))
  },
)

it('keeps what a finding tells, and refuses what is not of its form', () => {
  const taken = [{ value: 'ann', holder: { kind: 'users', id: 'a', displayName: null } }]
  expect(read({ check: 'signInName', verdict: 'choice', taken }).data?.findings).toEqual([
    { check: 'signInName', verdict: 'choice', taken },
  ])
  expect(read({ check: 'signInName', verdict: 'choice', taken: 'ann' }).success).toBe(false)
  expect(read({ check: 'toString', verdict: 'fine' }).success).toBe(false)
})
