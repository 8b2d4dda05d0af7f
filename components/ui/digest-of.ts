/** Next's id of an error on the server, under which the server's log has it; null for an error of the browser. */
export function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
