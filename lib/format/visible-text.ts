/** Characters that change the direction of text, or have no width: a name that holds them can look like another one. */
const deceptive = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** The text with every deceptive character replaced by its code point in brackets, so that a person sees that it is there. */
export function visibleText(text: string): string {
  return text.replaceAll(deceptive, (character) => `[U+${character.codePointAt(0)?.toString(16).toUpperCase()}]`)
}

export function hasDeceptiveCharacters(text: string): boolean {
  return text.search(deceptive) !== -1
}
