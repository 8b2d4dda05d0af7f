/**
 * Characters that change the direction of text or cannot be seen: a name that holds them can look like another one. Joiners and
 * variation selectors are part of an emoji where they follow one.
 */
const deceptive =
  /\p{Bidi_Control}|(?![\u200d\ufe0f])\p{Default_Ignorable_Code_Point}|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200d\ufe0f]/gu

/** The text with every deceptive character replaced by its code point in brackets, so that a person sees that it is there. */
export function visibleText(text: string): string {
  return text.replaceAll(deceptive, (character) => `[U+${character.codePointAt(0)?.toString(16).toUpperCase()}]`)
}

export function hasDeceptiveCharacters(text: string): boolean {
  return text.search(deceptive) !== -1
}
