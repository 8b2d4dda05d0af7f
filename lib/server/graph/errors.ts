import 'server-only'
import { conflictNames, type ConflictName, type Failure, type FailureDetails } from '@/lib/contract/app-error'
import { retryAfterSecondsOf } from '../retry-after'
import { labelOf, recordOf, textOf } from '../untrusted-json'
import { sentenceOf } from '../microsoft-sentence'
import { claimsOf } from './challenge'

/** An answer of Graph that is not a success. `body` may be anything: HTML of a proxy, cut JSON, nothing. */
export type RefusedAnswer = {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: unknown
}

type ParsedError = {
  readonly status: number
  readonly code: string
  readonly message: string
  /** The message as it may be quoted. */
  readonly sentence: string
  readonly details: readonly { readonly target: string; readonly code: string }[]
  readonly claims: string | null
}

/** What an answer of Graph means. Source: "Microsoft Graph error responses and resource types". */
export function failureOf(answer: RefusedAnswer): Failure {
  const error = parse(answer)
  const retryAfterSeconds = retryAfterSecondsOf(answer.header('retry-after'))
  const verdict = isTooBusy(error, retryAfterSeconds) ? ({ code: 'throttled' } as const) : verdictOn(error)
  return {
    ...verdict,
    ...requestIdOf(answer),
    ...(error.code === '' ? {} : { graphCode: error.code }),
    ...(error.sentence === '' ? {} : { said: error.sentence }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
}

/** Graph says that it did not carry the write out. Seen with 409 and, earlier, with 503. */
export const concurrencyViolation = 'Directory_ConcurrencyViolation'

function verdictOn(error: ParsedError): Failure {
  return rules.find(({ applies }) => applies(error))?.verdict(error) ?? { code: 'unexpected' }
}

/** Graph itself has answered, and says when to come again; without a code it may be something in between. Source: "Microsoft Graph error responses and resource types", 503. */
function isTooBusy({ status, code }: ParsedError, retryAfterSeconds: number | undefined): boolean {
  return status === 503 && retryAfterSeconds !== undefined && code !== '' && code !== concurrencyViolation
}

type Rule = { readonly applies: (error: ParsedError) => boolean; readonly verdict: (error: ParsedError) => Failure }

/** The first rule that applies decides. */
const rules: readonly Rule[] = [
  {
    applies: ({ status, claims }) => (status === 401 || status === 403) && claims !== null,
    verdict: ({ claims }) => ({ code: 'stepUp', ...(claims === null ? {} : { claims }) }),
  },
  {
    // Graph challenges in words when it believes that the client cannot follow a claims challenge.
    applies: ({ message }) => message.includes('Operation requires conditional access'),
    verdict: () => ({ code: 'stepUp' }),
  },
  { applies: ({ code }) => code === concurrencyViolation, verdict: () => ({ code: 'unavailable' }) },
  { applies: ({ code }) => code === 'Directory_QuotaExceeded', verdict: () => ({ code: 'quotaExceeded' }) },
  {
    applies: (error) => error.status < 500 && conflictsOf(error).length > 0,
    verdict: (error) => ({ code: 'conflict', conflicts: [...conflictsOf(error)] }),
  },
  { applies: ({ status }) => status === 401, verdict: () => ({ code: 'signedOut' }) },
  { applies: ({ status }) => status === 403, verdict: () => ({ code: 'forbidden' }) },
  { applies: ({ status }) => status === 404 || status === 410, verdict: () => ({ code: 'notFound' }) },
  { applies: ({ status }) => status === 409, verdict: () => ({ code: 'conflict', conflicts: ['other'] }) },
  { applies: ({ status }) => status === 429, verdict: () => ({ code: 'throttled' }) },
  { applies: ({ status }) => status === 408 || status >= 500, verdict: () => ({ code: 'unavailable' }) },
  { applies: ({ status }) => status >= 400, verdict: () => ({ code: 'graphRefused' }) },
]

function conflictsOf({ details, message }: ParsedError): readonly ConflictName[] {
  const targets = details.filter(({ code }) => code === 'ObjectConflict').map(({ target }) => target)
  // Graph does not always send the details; the documented text names the property.
  const [, named] = /Another object with the same value for property (\w+)/.exec(message) ?? []
  const found = targets.length > 0 ? targets : named === undefined ? [] : [named]
  return [...new Set(found.map(conflictName))]
}

function conflictName(property: string): ConflictName {
  return conflictNames.find((name) => name.toLowerCase() === property.toLowerCase()) ?? 'other'
}

function parse({ status, header, body }: RefusedAnswer): ParsedError {
  const error = recordOf(recordOf(body).error)
  const details = Array.isArray(error.details) ? error.details.map(recordOf) : []
  return {
    status,
    code: labelOf(error.code),
    message: textOf(error.message),
    sentence: sentenceOf(error.message),
    details: details.map(({ target, code }) => ({ target: textOf(target), code: textOf(code) })),
    claims: claimsOf(header('www-authenticate')),
  }
}

function requestIdOf({ header, body }: RefusedAnswer): FailureDetails {
  const error = recordOf(recordOf(body).error)
  const inner = recordOf(error.innerError ?? error.innererror)
  const requestId = labelOf(header('request-id') ?? inner['request-id'])
  return requestId === '' ? {} : { requestId }
}
