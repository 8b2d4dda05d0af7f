import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'
import { readDocument, withPermissions } from './permissions-table'

const document = readDocument()
const between = (name: string) => document.split(`<!-- ${name}:start -->`)[1]?.split(`<!-- ${name}:end -->`)[0] ?? ''

describe('docs/tenant-setup.md', () => {
  it('says what the kinds say; else run: npx tsx scripts/permissions-table.ts', () => {
    expect(document).toBe(withPermissions(document))
  })

  it.each(kinds.map(({ slug }) => slug))('has one row for %s, with a permission for what is possible', (slug) => {
    const rows = between('permissions')
      .split('\n')
      .filter((line) => line.startsWith(`| ${kindMessages.names[slug].many} |`))
    expect(rows).toHaveLength(1)
    const [see, restore, permanentDelete, undo] = rows[0]?.split(' | ').slice(3, 7) ?? []
    expect([see, restore]).toEqual([expect.stringMatching(/^`\S+`$/), expect.stringMatching(/^`\S+`$/)])
    expect(permanentDelete === '-').toBe(!kindOf(slug).permanentDelete.isPossible)
    expect(undo === '-').toBe(kindOf(slug).graph.live === null)
  })

  it('lists each permission of the table once', () => {
    const listed = between('permission-list').match(/^[A-Z]\w+(\.\w+)+$/gm) ?? []
    const inTable = between('permissions').match(/(?<=`)[A-Z]\w+(\.\w+)+(?=`)/g) ?? []
    expect(listed).toHaveLength(new Set(listed).size)
    expect([...listed].sort()).toEqual([...new Set(inTable)].sort())
  })
})

describe('withPermissions', () => {
  it('leaves everything outside the markers as it is', () => {
    const stale = document.replace(between('permissions'), '\n\nold\n\n')
    expect(withPermissions(`above\n${stale}`)).toBe(`above\n${document}`)
  })

  it.each([
    ['without markers', 'nothing'],
    ['with one marker only', '<!-- permissions:start -->'],
    ['with the markers the wrong way round', '<!-- permissions:end --><!-- permissions:start -->'],
    ['with the markers twice', document + document],
  ])('refuses a page %s', (_, page) => {
    expect(() => withPermissions(page)).toThrow('<!-- permissions:start -->')
  })
})
