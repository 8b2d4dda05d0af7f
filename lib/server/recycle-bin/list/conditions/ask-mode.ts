import 'server-only'

/**
 * How a view is asked for. Graph cannot look for words and for beginnings of other values in one request, so that a search is
 * two: `words` by `$search`, `values` by `$filter`. `documented` is the latter without filters that no document is sure of.
 * `here`, every object is gone through.
 */
export const askModes = ['words', 'values', 'documented', 'here'] as const
export type AskMode = (typeof askModes)[number]

/** Whether filters are asked for that Graph may refuse. */
export function takesDoubtful(mode: AskMode): boolean {
  return mode === 'words' || mode === 'values'
}
