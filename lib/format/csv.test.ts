import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, neutralized } from './csv'

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

describe('a CSV file', () => {
  it('gives back every value when it is read again', () => {
    fc.assert(
      fc.property(lines, (written) => {
        const read = parse(written.map((values) => csvLine(values)).join(''), ',')
        expect(read).toEqual(written.map((values) => values.map((text) => neutralized(text))))
      }),
    )
  })

  it('holds no cell that a spreadsheet would calculate, whichever separator it goes by', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(',', ';', '\t'), (written, separator) => {
        for (const line of written) {
          const fields = line.map((text) => neutralized(text))
          const cells = separator === ',' ? fields : fields.flatMap((text) => text.split(/[;\t\r\n]/u))
          for (const cell of cells) expect(cell).not.toMatch(/^[\s\0\ufeff\u200b]*[=+\-@＝＋－＠]/u)
          for (const text of fields) expect(text).not.toMatch(/^[\t\r\n\0]/u)
        }
      }),
    )
  })

  it('holds none either for a reader that goes by another separator, to which our quotes are text', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(';', '\t'), (written, separator) => {
        for (const cell of lenientCells(written.map((values) => csvLine(values)).join(''), separator))
          expect(cell).not.toMatch(/^[\s\0\ufeff\u200b]*[=+\-@＝＋－＠]/u)
      }),
    )
  })

  it('adds nothing but apostrophes', () => {
    fc.assert(
      fc.property(value, (text) => {
        expect(neutralized(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''))
      }),
    )
  })

  it('leaves values alone that nothing would calculate', () => {
    for (const text of ['', 'Amira Haddad', 'a=b', 'user@contoso.example', '2026-11-21T10:00:00Z', "O'Brien"]) {
      expect(neutralized(text)).toBe(text)
    }
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['\t=1', "'\t'=1"],
    ['a;=cmd|x', "a;'=cmd|x"],
    ['+49 12; +49 34', "'+49 12;' +49 34"],
    ['＝1', "'＝1"],
    [';"=1+1;x', ';\'"=1+1;x'],
  ])('turns %j into %j', (text, safe) => {
    expect(neutralized(text)).toBe(safe)
  })

  it('ends every line with CR and LF, and quotes only what needs it', () => {
    expect(csvLine(['a', 'b c', 'd,e', 'f"g', 'h\ni', ''])).toBe('a,b c,"d,e","f""g","h\ni",\r\n')
  })
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
