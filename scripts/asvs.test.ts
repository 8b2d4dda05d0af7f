import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
const lines = page.split('\n')
const rows = lines
  .filter((line) => line.startsWith('|') && !/^\|(?: Number \||-)/.test(line))
  .map((line) => line.slice(1, -1).split('|'))
  .map((cells) => ({ cells: cells.length, number: cells[0]?.trim() ?? '', shownBy: cells.at(-1)?.trim() ?? '' }))

const reason = /(?:^|\. )Not (?:shown|met): \S.+$/
const testsIn = (text: string) => [...text.replace(reason, '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
const isTest = (path: string) => /\.(?:test|spec)\.tsx?$/.test(path) && existsSync(join(root, path))

/** The last requirement of level 1 or 2 in each section of 5.0.0; those of level 3 alone come after it. */
const lastOfSections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
}
const upTo = (section: string, last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${section}.${first + index}`)
const levelsOneAndTwo = Object.entries(lastOfSections).flatMap(([section, last]) => upTo(section, last))
const levelThree = ['7.5.3', '8.3.3']

/** "1.2.5 to 1.2.8" is all of them. */
const leftOut = [...page.matchAll(/Do(?:es)? not apply: ([^|]+?)(?:\n\n|\n$)/g)].flatMap(([, text = '']) =>
  [...text.matchAll(/(\d+\.\d+)\.(\d+)(?:\s+to\s+\d+\.\d+\.(\d+))?/g)].flatMap(
    ([, section = '', first = '', last = first]) => upTo(section, Number(last), Number(first)),
  ),
)

it('docs/asvs.md has each requirement of levels 1 and 2, and two of level 3, in one place', () => {
  const all = [...rows.map(({ number }) => number), ...leftOut]
  const inOrder = (numbers: readonly string[]) => [...numbers].sort((one, other) => one.localeCompare(other, 'en'))
  expect(inOrder(all)).toEqual(inOrder([...levelsOneAndTwo, ...levelThree]))
})

describe('each row of docs/asvs.md', () => {
  it('bears a number of its own, those of level 3 that were asked for among them', () => {
    const numbers = rows.map(({ number }) => number)
    expect(numbers.filter((number) => !/^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(number))).toEqual([])
    expect(numbers.filter((number, index) => numbers.indexOf(number) < index)).toEqual([])
    expect(numbers).toEqual(expect.arrayContaining(['3.4.3', ...levelThree]))
  })

  it('stands in the chapter of its number, and has four cells', () => {
    let chapter = ''
    const misplaced = lines.filter((line) => {
      chapter = /^## V(\d+) /.exec(line)?.[1] ?? chapter
      const number = /^\| (\d+)\./.exec(line)?.[1]
      return number !== undefined && number !== chapter
    })
    expect(misplaced).toEqual([])
    expect(rows.filter(({ cells }) => cells !== 4)).toEqual([])
  })

  it.each(rows)('$number names tests that exist, or says why it is not shown or not met', ({ shownBy }) => {
    const tests = testsIn(shownBy)
    expect(tests.filter((path) => !isTest(path))).toEqual([])
    if (tests.length === 0) expect(shownBy).toMatch(/^Not (?:shown|met): \S/)
  })
})
