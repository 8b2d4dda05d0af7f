import 'server-only'
import { longestSentence } from './answer-limits'
import { blanked, labelOf } from './untrusted-json'

/** A long run without a blank: a token, a key, a receipt. */
const tokens = /[\w+=.~-]{48,}/g

/**
 * A sentence of Graph or Entra that may be quoted: not much of it, no signs that steer, and nothing that looks like a token.
 * A service that echoes what it was sent must not carry a token into an answer of ours.
 */
export function sentenceOf(value: unknown): string {
  const whole = labelOf(value, 4 * longestSentence)
    .replaceAll(tokens, blanked)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return whole.length > longestSentence ? `${whole.slice(0, longestSentence - 1)}…` : whole
}

/** The same for the log, which holds no names and no addresses: what stands in quotes may be a name. */
export function sentenceForLog(sentence: string | undefined): string | undefined {
  return sentence
    ?.replaceAll(/'[^']*'|"[^"]*"|“[^”]*”|‘[^’]*’/g, `'${blanked}'`)
    .replaceAll(/[^\s@]+@[^\s@]+/g, blanked)
}
