import { foldText } from './fold-text'

/**
 * The tokens of a text: words end at blanks, at symbols, at digits and where small letters turn into capitals, and each
 * symbol is a token. Source: "Use the $search query parameter".
 */
export function searchTokens(text: string): readonly string[] {
  const tokens = text.normalize('NFC').match(/\p{N}+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}]/gu) ?? []
  return tokens.flatMap(splitAtCapitals).map(foldText)
}

/** Those of a value that is searched, where words that only symbols separate are one more token: `hello-world`, `helloworld`. */
export function valueTokens(text: string): readonly string[] {
  const joined = text
    .split(/\s+/)
    .filter((run) => /[^\p{L}\p{N}\p{M}]/u.test(run))
    .map((run) => foldText(run.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '')))
  return [...searchTokens(text), ...joined.filter((token) => token !== '')]
}

/** `HelloWORld` is `Hello` and `WORld`; `HELLOworld` is one. */
function splitAtCapitals(token: string): readonly string[] {
  return token.split(/(?<=\p{Ll})(?=\p{Lu})/u)
}
