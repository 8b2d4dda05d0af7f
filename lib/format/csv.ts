/** In front of the whole file: without it Excel takes UTF-8 for the code page of the computer. */
export const csvByteOrderMark = '\ufeff'

/** What a spreadsheet takes for the beginning of a formula, also in full width, as East Asian keyboards write it. */
const formulaCharacter = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20]`
/** Spreadsheets trim what looks blank before they look for a formula, and a quote may end a cell that it begins. */
const blank = String.raw`[\s"\u0000\u00a0\u200b\ufeff]`
/** Where a cell may begin: with the value, and where a spreadsheet splits it whose separator is no comma. */
const cellBeginning = String.raw`^|[;\t\r\n]`

const formulas = new RegExp(`(?<=${cellBeginning})(?=${blank}*${formulaCharacter})`, 'gu')
const leadingControl = /^[\t\r\n\0]/u
const needsQuotes = /[",;\t\r\n]|^\s|\s$/u

/** One line of a CSV file, with its end. Source: RFC 4180. */
export function csvLine(values: readonly string[]): string {
  return `${values.map((value) => field(neutralized(value))).join(',')}\r\n`
}

/**
 * The text with an apostrophe in front of everything that a spreadsheet would calculate: directory names are written by others.
 * Source: OWASP, "CSV Injection".
 */
export function neutralized(value: string): string {
  const safe = value.replaceAll(formulas, "'")
  return leadingControl.test(safe) ? `'${safe}` : safe
}

function field(value: string): string {
  return needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
