import 'server-only'

/** Bytes of a call: a token with many groups, and as many objects as a call takes, each with a receipt. */
export const mostActionBytes = 128 * 1024

const deepestInput = 8

/**
 * The token of a call of an act; null where it is no call as the browser writes it: a token and an input of plain values.
 * React's decoder breaks at everything else, with a 500. Source: `encodeReply` of React: a text that begins with `$` stands
 * for something else, and a plain one has its `$` doubled.
 */
export function tokenOfCall(text: string): string | null {
  const call = parsed(text)
  if (!Array.isArray(call) || call.length !== 2 || !isPlain(call, 0)) return null
  const [token] = call as readonly unknown[]
  return typeof token === 'string' ? token : null
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !/^\$(?!\$|undefined$)/.test(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < deepestInput && Object.values(value).every((part) => isPlain(part, depth + 1))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
