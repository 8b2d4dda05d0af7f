import 'server-only'

/**
 * The words of a text as `$search` takes them; empty where it has none. An ampersand within is a known issue of Graph, so that
 * words which only it separates are joined: "Tokenization logic also combines words that are separated only by symbols".
 * Source: "Use the $search query parameter".
 */
export function searchedWords(text: string): string {
  const runs = text.split(/\s+/).map((run) => (run.includes('&') ? run.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '') : run))
  const words = runs.filter((run) => run !== '').join(' ')
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}

/** What `$search` is to find: the words in any of the properties. */
export function searchClause(properties: readonly string[], text: string): string {
  const words = searchedWords(text).replaceAll(/["\\]/g, String.raw`\$&`)
  return properties.map((name) => `"${name}:${words}"`).join(' OR ')
}
