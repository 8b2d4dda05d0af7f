import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inProject } from './project.mjs'
import { released } from './release-notes'

const now = new Date('2026-12-01T12:00:00Z')
const changelog = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.9.10, 2026-11-01\n\n- Old.\n'

describe('a release', () => {
  it('puts what was unreleased under its version and day, above what was before', () => {
    expect(released(changelog, '1.0.0', now)).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.0.0, 2026-12-01\n\n- New.\n\n## 0.9.10, 2026-11-01\n\n- Old.\n',
    )
  })

  it('can be made of the changelog as it stands', () => {
    expect(released(readFileSync(inProject('CHANGELOG.md'), 'utf8'), '99.0.0', now)).toContain(
      '## 99.0.0, 2026-12-01\n',
    )
  })

  it.each(['', '1', 'v1.0.0', '1.0.0-beta', '1.0.0; rm'])('is refused for the version "%s"', (version) => {
    expect(() => released(changelog, version, now)).toThrow('Say the version')
  })

  it.each(['0.9.10', '0.9.9'])('is refused for %s, which is not above the last one', (version) => {
    expect(() => released(changelog, version, now)).toThrow('above 0.9.10')
  })

  it('is refused where nothing is unreleased', () => {
    expect(() => released(changelog.replace('- New.', ''), '1.0.0', now)).toThrow('nothing under')
  })
})
