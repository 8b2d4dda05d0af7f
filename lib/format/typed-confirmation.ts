import { hasDeceptiveCharacters } from './visible-text'

const longestTypedName = 40

/**
 * What a person has to type before one object is deleted permanently: its name, or the first 8 characters of its id where
 * the name is empty, too long to type, or holds characters that cannot be seen.
 */
export function phraseForOne(object: { readonly id: string; readonly displayName: string | null }): string {
  const name = object.displayName?.trim() ?? ''
  const isTypable = name !== '' && [...name].length <= longestTypedName && !hasDeceptiveCharacters(name)
  return isTypable ? name : object.id.slice(0, 8)
}

/** Compared after NFC, collapsed blanks and case folding. An empty phrase never matches. */
export function matchesPhrase(typed: string, phrase: string): boolean {
  return fold(phrase) !== '' && fold(typed) === fold(phrase)
}

function fold(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toUpperCase().toLowerCase()
}
