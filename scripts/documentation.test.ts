import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const namesIn = (path: string) => readdirSync(join(root, path))

const decisions = namesIn('docs/decisions').filter((name) => /^\d{4}-.+\.md$/.test(name))
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...namesIn('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...decisions.map((name) => `docs/decisions/${name}`),
]

describe('the documents', () => {
  it.each(documents)('%s names only files and folders that exist', (document) => {
    const named = read(document).matchAll(/`((?:app|components|lib|emulator|e2e|scripts|bench|docs)\/[\w/.()[\]-]+)`/g)
    expect([...named].map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it.each(documents)('%s links only to what exists', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(root, document, '..', target)))).toEqual([])
  })

  it('tell of every folder of the second level what it holds', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) => folder)
    const folders = ['components', 'lib', 'emulator', 'e2e'].flatMap((parent) =>
      readdirSync(join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${parent}/${name}`),
    )
    expect(folders.filter((folder) => !rows.includes(folder))).toEqual([])
  })

  it('list every decision with its date, and each decision bears it', () => {
    const index = read('docs/decisions/README.md')
    for (const name of decisions) {
      const [, date = 'no date'] =
        /^Status: accepted on (\d{4}-\d{2}-\d{2})$/m.exec(read(`docs/decisions/${name}`)) ?? []
      expect(index, name).toMatch(new RegExp(`\\(${name}\\) \\| ${date} \\|`))
    }
  })
})
