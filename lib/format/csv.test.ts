import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, csvSeparators, likelySeparator, neutralized, type CsvSeparator } from './csv'

const risky = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '"',
  ',',
  ';',
  "'",
  ' ',
  '\u00a0',
  '＝',
  '＠',
  'a',
)
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: risky, maxLength: 12 }))
const lines = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })

const separators = Object.keys(csvSeparators) as CsvSeparator[]
const separator = fc.constantFrom(...separators)
const formula = /^[\s\0\ufeff\u200b]*[=+\-@＝＋－＠]/u

describe('a CSV file', () => {
  it('gives back every value when it is read again, whatever separates it', () => {
    fc.assert(
      fc.property(lines, separator, (written, by) => {
        const read = parse(written.map((values) => csvLine(values, by)).join(''), csvSeparators[by])
        expect(read).toEqual(written.map((values) => values.map((text) => neutralized(text, by))))
      }),
    )
  })

  it('holds no cell that a spreadsheet would calculate, whichever separator it goes by', () => {
    fc.assert(
      fc.property(lines, separator, separator, (written, by, readBy) => {
        for (const line of written) {
          const fields = line.map((text) => neutralized(text, by))
          const elsewhere = { comma: /[,\r\n]/u, semicolon: /[;\r\n]/u, tab: /[\t\r\n]/u }[readBy]
          const cells = by === readBy ? fields : fields.flatMap((text) => text.split(elsewhere))
          for (const cell of cells) expect(cell).not.toMatch(formula)
          for (const text of fields) expect(text).not.toMatch(/^[\t\r\n\0]/u)
        }
      }),
    )
  })

  it('holds none either for a reader that goes by another separator, to which our quotes are text', () => {
    fc.assert(
      fc.property(lines, separator, separator, (written, by, readBy) => {
        fc.pre(by !== readBy)
        const text = written.map((values) => csvLine(values, by)).join('')
        for (const cell of lenientCells(text, csvSeparators[readBy])) expect(cell).not.toMatch(formula)
      }),
    )
  })

  it('adds nothing but apostrophes', () => {
    fc.assert(
      fc.property(value, separator, (text, by) => {
        expect(neutralized(text, by).replaceAll("'", '')).toBe(text.replaceAll("'", ''))
      }),
    )
  })

  it('leaves values alone that nothing would calculate', () => {
    for (const by of separators)
      for (const text of ['', 'Amira Haddad', 'a=b', 'user@contoso.example', '2026-11-21 10:00:00', "O'Brien"]) {
        expect(neutralized(text, by)).toBe(text)
      }
  })

  it.each<[string, CsvSeparator, string]>([
    ['=1+1', 'comma', "'=1+1"],
    ['  =1+1', 'tab', "'  =1+1"],
    ['\t=1', 'comma', "'\t'=1"],
    ['\t=1', 'tab', "'\t=1"],
    ['a;=cmd|x', 'comma', "a;'=cmd|x"],
    ['a;=cmd|x', 'semicolon', 'a;=cmd|x'],
    ['a,=cmd|x', 'semicolon', "a,'=cmd|x"],
    ['+49 12; +49 34', 'comma', "'+49 12;' +49 34"],
    ['＝1', 'comma', "'＝1"],
    [';"=1+1;x', 'comma', ';\'"=1+1;x'],
  ])('turns %j between separators of the kind %s into %j', (text, by, safe) => {
    expect(neutralized(text, by)).toBe(safe)
  })

  it('ends every line with CR and LF, and quotes only what needs it', () => {
    const values = ['a', 'b c', 'd,e', 'f"g', 'h\ni', '']
    expect(csvLine(values, 'comma')).toBe('a,b c,"d,e","f""g","h\ni",\r\n')
    expect(csvLine(values, 'semicolon')).toBe('a;b c;"d,e";"f""g";"h\ni";\r\n')
  })
})

it.each([
  ['en', 'comma'],
  ['en-GB', 'comma'],
  ['de-DE', 'semicolon'],
  ['fr', 'semicolon'],
  ['de-CH', 'comma'],
  ['ja', 'comma'],
])('takes for spreadsheets in %s a %s', (language, separator) => {
  expect(likelySeparator(language)).toBe(separator)
})

/** A reader of RFC 4180, as strict as it is written. */
function parse(text: string, separator: string): string[][] {
  const read: string[][] = []
  let line: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    line.push(cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (isQuoted && character === '"' && text[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += character
    else if (character === separator) endCell()
    else if (character === '\r' && text[index + 1] === '\n') {
      endCell()
      read.push(line)
      line = []
      index += 1
    } else cell += character
  }
  return read
}

/** As spreadsheets read: a quote counts only where a cell begins, and what follows the closing one belongs to the cell. */
function lenientCells(text: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  let isBeginning = true
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (isQuoted && character === '"' && text[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (isQuoted && character === '"') isQuoted = false
    else if (isQuoted) cell += character
    else if (isBeginning && character === '"') {
      isQuoted = true
      isBeginning = false
    } else if ([separator, '\r', '\n'].includes(character)) {
      cells.push(cell)
      cell = ''
      isBeginning = true
    } else {
      cell += character
      isBeginning = false
    }
  }
  return [...cells, cell]
}
