import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { kinds } from '.'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mayName = [/(\.test|-rig)\.tsx?$/, /^lib\/kinds\//, /^lib\/messages\/kinds\.ts$/, /^lib\/server\/testing\//]

const names = kinds.flatMap(({ slug, graph }) => [
  slug,
  ...(graph.cast === null ? [] : [graph.cast]),
  ...(graph.live === null ? [] : [graph.live.collection.slice(1)]),
])
const anyName = [...new Set(names)].join('|')
const asText = String.raw`(['"\x60])\/?(?:microsoft\.graph\.)?(?:${anyName})\1`
const asPart = String.raw`[\w.})]?\/(?:microsoft\.graph\.)?(?:${anyName})(?=['"\x60/?$()])`
const ariaRole = /\brole="\w+"/g
const naming = new RegExp(`${asText}|${asPart}`)

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
  return entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
}

/** Each line of a source that names a kind, as a whole text or as a part of a path. */
function namesIn(source: string): readonly string[] {
  return source
    .split('\n')
    .flatMap((line, index) => (naming.test(line.replaceAll(ariaRole, '')) ? [`${index + 1}: ${line.trim()}`] : []))
}

describe('no file but the kind’s own, the index and the message catalogue', () => {
  it('names a kind', () => {
    const files = ['app', 'components', 'lib']
      .flatMap((folder) => filesBelow(folder))
      .filter((file) => /\.tsx?$/.test(file) && !mayName.some((pattern) => pattern.test(file)))
    const found = files.flatMap((file) =>
      namesIn(readFileSync(`${root}/${file}`, 'utf8')).map((line) => `${file}:${line}`),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(found).toEqual([])
  })
})

describe('the guard', () => {
  it.each([
    "if (kind.slug === 'users') return",
    'const { "service-principals": one } = counts',
    "path: '/users'",
    'path: `/users/${id}`',
    "path: '/directory/deletedItems/microsoft.graph.user?$top=1'",
    "cast === 'servicePrincipal'",
    'href={`/${tenant}/agent-users`}',
    "collection: '/identity/conditionalAccess/policies'",
  ])('sees the name in %j', (line) => {
    expect(namesIn(`\n${line}`)).toEqual([`2: ${line}`])
  })

  it.each([
    "'servicePrincipalNames'",
    "'no users found'",
    "'@/lib/kinds/original-sign-in-name'",
    'const users = 5',
    '<div role="group">',
  ])('sees no name in %j', (line) => {
    expect(namesIn(line)).toEqual([])
  })
})
