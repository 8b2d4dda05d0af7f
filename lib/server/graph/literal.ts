import 'server-only'

/** A text within a `$filter`: in quotes, with those inside it doubled. */
export function literalOf(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
