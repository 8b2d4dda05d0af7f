import 'server-only'
import type { AnswerLimits } from './answer-limits'

export type OutsideAnswer =
  | {
      readonly status: number
      readonly headers: Headers
      /** Parsed from JSON; null where there is none, and where there is a problem. */
      readonly body: unknown
      /** Why the body is not what was sent. */
      readonly problem: AnswerProblem | null
    }
  /** No answer began. Whether the request arrived is unknown. */
  | { readonly status: null; readonly problem: 'late' | 'cut' }

export type AnswerProblem = 'late' | 'cut' | 'notJson' | Excess
type Excess = 'tooLarge' | 'tooDeep' | 'tooManyValues'

/** Calls `over` after a time, unless what it returns is called before. */
export type Timer = (durationMs: number, over: () => void) => () => void

type Within = {
  /** For the whole answer. */
  readonly deadlineMs: number
  readonly limits: AnswerLimits
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal | undefined
  readonly timer?: Timer
}

/**
 * The one place that asks another system, and reads what it answers, within a time and a size. On Node 20 a signal given to
 * `fetch` no longer ends an answer whose headers are in once memory was cleared up, so the body is read, and left, by hand.
 *
 * @throws only the reason of `signal`
 */
export async function fetchWithin(address: string, init: RequestInit, within: Within): Promise<OutsideAnswer> {
  const { deadlineMs, limits, signal, timer = realTimer } = within
  signal?.throwIfAborted()
  const end = new AbortController()
  const leave = () => end.abort()
  signal?.addEventListener('abort', leave)
  const stopTimer = timer(deadlineMs, leave)
  try {
    const answer = await ask(address, init, { limits, end: end.signal })
    signal?.throwIfAborted()
    return answer
  } finally {
    stopTimer()
    signal?.removeEventListener('abort', leave)
  }
}

type Ending = { readonly limits: AnswerLimits; readonly end: AbortSignal }

async function ask(address: string, init: RequestInit, { limits, end }: Ending): Promise<OutsideAnswer> {
  const response = await begin(address, init, end)
  if (response === null) return { status: null, problem: end.aborted ? 'late' : 'cut' }
  const { status, headers } = response
  return { status, headers, ...(await readBody(response.body, { limits, end })) }
}

const realTimer: Timer = (durationMs, over) => {
  const timer = setTimeout(over, durationMs)
  return () => clearTimeout(timer)
}

function begin(address: string, init: RequestInit, end: AbortSignal): Promise<Response | null> {
  return new Promise((resolve) => {
    end.addEventListener('abort', () => resolve(null))
    // A redirect would carry the request, and perhaps its token, somewhere else.
    fetch(address, { ...init, cache: 'no-store', redirect: 'error', signal: end }).then(
      (response) => (end.aborted ? letGo(response.body) : resolve(response)),
      () => resolve(null),
    )
  })
}

/** Ends the connection. What has failed already says so once more. */
function letGo(body: { readonly cancel: () => Promise<void> } | null): void {
  body?.cancel().catch(() => undefined)
}

type Body = { readonly body: unknown; readonly problem: AnswerProblem | null }

async function readBody(stream: Response['body'], { limits, end }: Ending): Promise<Body> {
  if (stream === null) return { body: null, problem: null }
  const reader = stream.getReader()
  // Ends a read that is under way at once, and the connection.
  const leave = () => letGo(reader)
  end.addEventListener('abort', leave)
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (end.aborted) return { body: null, problem: 'late' }
      if (done) return parse(text + decoder.decode(), limits)
      bytes += value.byteLength
      if (bytes > limits.bytes) {
        leave()
        return { body: null, problem: 'tooLarge' }
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return { body: null, problem: end.aborted ? 'late' : 'cut' }
  }
}

function parse(text: string, limits: AnswerLimits): Body {
  if (text === '') return { body: null, problem: null }
  const excess = excessOf(text, limits)
  if (excess) return { body: null, problem: excess }
  try {
    return { body: JSON.parse(text) as unknown, problem: null }
  } catch {
    return { body: null, problem: 'notJson' }
  }
}

/** Before parsing, because what is parsed takes many times the memory of its text. */
function excessOf(text: string, { depth, values }: AnswerLimits): Excess | null {
  let open = 0
  let count = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === '[' || sign === '{') open += 1
    else if (sign === ']' || sign === '}') open -= 1
    else if (sign === ',') count += 1
    if (open > depth) return 'tooDeep'
    if (count > values) return 'tooManyValues'
  }
  return null
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
