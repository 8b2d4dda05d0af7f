import { readFileSync, writeFileSync } from 'node:fs'
import { execa } from 'execa'
import { main, Problem } from './main.mjs'
import { root } from './project.mjs'
import { released } from './release-notes'

/**
 * Makes a release of what lies on `main`: version, changelog, commit and tag. Pushing the tag builds and publishes it, and is
 * left to the person.
 */
async function release([version = '']: readonly string[]) {
  const git = (...args: string[]) => execa('git', args, { cwd: root })
  if ((await git('status', '--porcelain')).stdout !== '') throw new Problem('Commit or discard your changes first.')
  if ((await git('branch', '--show-current')).stdout !== 'main') throw new Problem('Releases are made from main.')
  const changelog = new URL('../CHANGELOG.md', import.meta.url)
  const text = released(readFileSync(changelog, 'utf8'), version, new Date())
  await execa('npm', ['version', version, '--no-git-tag-version'], { cwd: root })
  writeFileSync(changelog, text)
  await git('add', 'CHANGELOG.md', 'package.json', 'package-lock.json')
  await git('commit', '-m', `chore: release ${version}`)
  await git('tag', '-a', `v${version}`, '-m', `Release ${version}`)
  console.log(`Tagged v${version}. To publish it: git push --follow-tags`)
}

await main(import.meta.url, () => release(process.argv.slice(2)))
