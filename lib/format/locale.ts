/** A BCP 47 tag: texts by its language, dates and numbers by the whole of it. English is all there is so far. */
export type Locale = string

export const defaultLocale: Locale = 'en-GB'

/**
 * CLDR's name for pseudo-English. Every text of a catalogue gets marks, so that a text without marks shows what has passed
 * the catalogues by.
 */
export const pseudoLocale: Locale = 'en-XA'

export const marks = ['⟦', '⟧'] as const

/** English texts go with English dates: the person's own kind of English where the browser asks for it first. */
export function requestLocale(acceptLanguage: string | null): Locale {
  const first = acceptLanguage?.split(/[,;]/)[0]?.trim() ?? ''
  return /^en(-|$)/i.test(first) && isKnownToIntl(first) ? first : defaultLocale
}

/** Whatever formats dates throws at a tag that is not well-formed. */
function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
