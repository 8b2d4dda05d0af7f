import { Problem } from './main.mjs'

const unreleased = '## Unreleased\n'

/**
 * The changelog with what was unreleased under its version and day.
 *
 * @throws Problem where the version is none or is not above the last one, or where there is nothing to release
 */
export function released(changelog: string, version: string, now: Date): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Problem('Say the version: npm run release -- 1.2.3')
  const [before, after, ...more] = changelog.split(unreleased)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Problem('CHANGELOG.md needs "## Unreleased", once.')
  }
  const [notes = ''] = after.split(/^## /m)
  if (!notes.includes('- ')) throw new Problem('CHANGELOG.md has nothing under "Unreleased".')
  const last = /^## (\d+\.\d+\.\d+)/m.exec(after)?.[1]
  if (last !== undefined && !isAbove(version, last)) throw new Problem(`The version has to be above ${last}.`)
  return `${before}${unreleased}\n## ${version}, ${now.toISOString().slice(0, 10)}\n${after}`
}

function isAbove(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0
}
