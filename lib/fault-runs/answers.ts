import type { Doing } from './directory'
import type { BatchFault, ReadFault, WriteAnswer } from './faults'

type Answer = Response | Error | null

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`

let serial = 0

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'request-id': `graph-${(serial += 1)}`, ...headers } })
}

function refusal(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Response {
  return json(status, { error: { code, ...more } }, headers)
}

function page(status: number): Response {
  return new Response('<h1>The proxy says something</h1>', { status, headers: { 'content-type': 'text/html' } })
}

function truncated(): Response {
  return new Response('{"id":"', { status: 200, headers: { 'request-id': `graph-${(serial += 1)}` } })
}

const cut = () => new TypeError('terminated')

const notFound = () => refusal(404, 'Request_ResourceNotFound')

const shared = {
  cut,
  silence: () => null,
  forbidden: () => refusal(403, 'Authorization_RequestDenied'),
  throttled: () => refusal(429, 'TooManyRequests', {}, { 'retry-after': '7' }),
  challenged: () => refusal(401, 'InvalidAuthenticationToken', {}, { 'www-authenticate': challenge }),
  expired: () => refusal(401, 'InvalidAuthenticationToken'),
  page200: () => page(200),
  page403: () => page(403),
  page404: () => page(404),
  page502: () => page(502),
  page503: () => page(503),
  truncated,
  error500: () => refusal(500, 'InternalServerError'),
  error503: () => refusal(503, 'ServiceNotAvailable'),
  error504: () => refusal(504, 'UnknownError'),
} as const

type Written = { readonly id: string; readonly does: Doing; readonly isDone: boolean }

const ofWrites: Readonly<Record<Exclude<WriteAnswer, keyof typeof shared>, (written: Written) => Answer>> = {
  truth: ({ id, does, isDone }) => {
    if (!isDone) return notFound()
    return does === 'restore' ? json(200, { id }) : new Response(null, { status: 204 })
  },
  concurrent: () => refusal(409, 'Directory_ConcurrencyViolation'),
  challengedInWords: () =>
    refusal(403, 'Authorization_RequestDenied', { message: 'Operation requires conditional access' }),
  conflict: () =>
    refusal(400, 'Request_BadRequest', { details: [{ target: 'userPrincipalName', code: 'ObjectConflict' }] }),
  notFound,
  accepted: () => json(202, null),
  anotherObject: () => json(200, { id: 'somebody-else' }),
  // Proves a deletion, and nothing of a restore.
  noContent: (written) => (written.does === 'restore' ? new Response(null, { status: 204 }) : ofWrites.truth(written)),
}

export function answerWrite(says: WriteAnswer, written: Written): Answer {
  return says in shared ? shared[says as keyof typeof shared]() : ofWrites[says as keyof typeof ofWrites](written)
}

/** `object` is what the side that is asked holds, if it does. */
export function answerRead(fault: ReadFault, object: object | null): Answer {
  if (fault !== 'honest') return shared[fault]()
  return object === null ? notFound() : json(200, object)
}

const { cut: broken, silence, challenged, throttled, error503, page403, page502 } = shared

/** What is said of a batch in which nothing was looked at. */
const unopened: Partial<Record<BatchFault, () => Answer>> = {
  cutBefore: broken,
  silentBefore: silence,
  refused400: () => refusal(400, 'BadRequest'),
  refused403: () => refusal(403, 'Forbidden'),
  challenged,
  throttled,
  error503,
  page403,
  page502,
}

/** What comes back for a batch that was not carried out at all; undefined where it is carried out. */
export function answerUnopened(fault: BatchFault): Answer | undefined {
  return unopened[fault]?.()
}

type Inner = { readonly id: string; readonly answer: Answer }

/**
 * What comes back for a batch that was carried out. Where a request in it never gets an answer, nor does the batch; where one
 * breaks, the batch passes over it.
 */
export async function answerBatch(fault: BatchFault, answers: readonly Inner[]): Promise<Answer> {
  if (fault === 'silentAfter' || answers.some(({ answer }) => answer === null)) return null
  if (fault === 'cutAfter') return cut()
  if (fault === 'truncated') return truncated()
  const heard = answers.filter((_, index) => fault !== 'halfOfIt' || index % 2 === 0)
  const responses = heard.flatMap(({ id, answer }) => (answer instanceof Response ? { id, answer } : []))
  return json(200, { responses: await Promise.all(responses.map(({ id, answer }) => innerOf(id, answer))) })
}

/** Whether the sender hears what was said to a request of a batch. */
export function isHeard(fault: BatchFault, answers: readonly Inner[], index: number): boolean {
  if (['silentAfter', 'cutAfter', 'truncated'].includes(fault)) return false
  return answers.every(({ answer }) => answer !== null) && (fault !== 'halfOfIt' || index % 2 === 0)
}

async function innerOf(id: string, answer: Response) {
  const text = await answer.text()
  const isJson = text.startsWith('{') || text === 'null'
  const body = text === '' ? {} : { body: isJson ? parsed(text) : text }
  return { id, status: answer.status, headers: Object.fromEntries(answer.headers), ...body }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
