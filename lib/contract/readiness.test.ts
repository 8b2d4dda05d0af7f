import { describe, expect, it } from 'vitest'
import { checkVerdicts } from '@/lib/kinds/vocabulary'
import type { Finding } from './findings'
import { readinessOf, type Readiness } from './readiness'

const findings = Object.entries(checkVerdicts).flatMap(([check, verdicts]) =>
  verdicts.map((verdict) => ({ check, verdict }) as Finding),
)
const ofVerdict: Readonly<Record<Finding['verdict'], Readiness>> = {
  fine: 'ready',
  note: 'ready',
  choice: 'choice',
  blocks: 'mend',
  impossible: 'cannot',
  unread: 'partly',
}
const weight: readonly Readiness[] = ['ready', 'partly', 'choice', 'mend', 'cannot']

describe('how ready an object is', () => {
  it('is as bad as the worst that was found of it, for every pair of findings', () => {
    for (const one of findings) {
      for (const other of findings) {
        const worst = [one, other].map(({ verdict }) => weight.indexOf(ofVerdict[verdict]))
        expect(readinessOf([one, other])).toBe(weight[Math.max(...worst)])
      }
    }
  })

  it('is ready where nothing was found, and never where nobody has looked', () => {
    expect(readinessOf([])).toBe('ready')
    expect(readinessOf(null)).toBe('unchecked')
  })
})
