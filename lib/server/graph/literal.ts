import 'server-only'

/** A text within a `$filter`: in quotes, with those inside it doubled. */
export function literalOf(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Graph takes so many alternatives in one filter. Source: "Use the $filter query parameter". */
export const mostAlternatives = 15
