/**
 * A text for comparison: without regard to case, accents, width, kind of kana, invisible characters and runs of blanks. Wider
 * than what Microsoft Graph does, so that what Graph finds is found here too.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\p{Cc}\p{Cs}]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþıſ]/g, (letter) => expanded[letter] ?? letter)
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - katakanaToHiragana))
    .replaceAll(/\s+/g, ' ')
}

const expanded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ſ: 's',
}
const katakanaToHiragana = 0x60

export function areSameText(one: string, other: string): boolean {
  return foldText(one).trim() === foldText(other).trim()
}
