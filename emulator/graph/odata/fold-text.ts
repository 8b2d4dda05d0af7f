/**
 * A text as the directory compares it: without regard to case, accents, width and kind of kana. That `startswith(surname,'mu')`
 * finds Müller is seen in the wild (microsoft-graph-docs issue 81); the rest is how Active Directory compares texts. Source:
 * "[MS-ADTS] Active Directory Technical Specification", "String(Unicode)": NORM_IGNORECASE, NORM_IGNORENONSPACE,
 * NORM_IGNOREWIDTH, NORM_IGNOREKANATYPE.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđ]/g, (letter) => expanded[letter] ?? letter)
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - katakanaToHiragana))
}

/** Nothing but ASCII, as most texts are: they are compared by the hundred thousand. */
const plain = /^[\x20-\x7e]*$/

const expanded: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }
const katakanaToHiragana = 0x60
