/** In front of the whole file: without it Excel takes UTF-8 for the code page of the computer. */
export const csvByteOrderMark = '\ufeff'

/** What a spreadsheet takes for the beginning of a formula, also in full width, as East Asian keyboards write it. */
const formulaCharacter = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20]`
/** Spreadsheets trim what looks blank before they look for a formula, and a quote may end a cell that it begins. */
const blank = String.raw`[\s"\u0000\u00a0\u200b\ufeff]`

/** Excel goes by the list separator of the computer, which is a semicolon where the comma is in numbers. */
export const csvSeparators = { comma: ',', semicolon: ';', tab: '\t' } as const
export type CsvSeparator = keyof typeof csvSeparators

const formulas: Readonly<Record<CsvSeparator, RegExp>> = {
  comma: formulasAfter(String.raw`[;\t\r\n]`),
  semicolon: formulasAfter(String.raw`[,\t\r\n]`),
  tab: formulasAfter(String.raw`[,;\r\n]`),
}

/** Where a cell may begin: with the value, and where a spreadsheet splits it that goes by another separator. */
function formulasAfter(otherSeparator: string): RegExp {
  return new RegExp(`(?<=^|${otherSeparator})(?=${blank}*${formulaCharacter})`, 'gu')
}

const leadingControl = /^[\t\r\n\0]/u
const needsQuotes = /[",;\t\r\n]|^\s|\s$/u

/** One line of a CSV file, with its end. Source: RFC 4180. */
export function csvLine(values: readonly string[], separator: CsvSeparator): string {
  return `${values.map((value) => field(neutralized(value, separator))).join(csvSeparators[separator])}\r\n`
}

/** What spreadsheets most likely go by where a language is spoken. */
export function likelySeparator(language: string): CsvSeparator {
  const inNumbers = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  return inNumbers === ',' ? 'semicolon' : 'comma'
}

/**
 * The text with an apostrophe in front of everything that a spreadsheet would calculate: directory names are written by others.
 * Source: OWASP, "CSV Injection".
 */
export function neutralized(value: string, separator: CsvSeparator): string {
  const safe = value.replaceAll(formulas[separator], "'")
  return leadingControl.test(safe) ? `'${safe}` : safe
}

function field(value: string): string {
  return needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
