import 'server-only'
import { AppError, type Failure, type FailureDetails } from '@/lib/contract/app-error'
import { claimsFrom } from '../graph/challenge'
import { sentenceOf } from '../microsoft-sentence'
import { labelOf, textOf } from '../untrusted-json'
import type { EntraAnswer } from './entra-network'

/** Why an exchange failed. `answer` is Entra's answer, `error` the error that MSAL made of it. */
export function entraError(answer: EntraAnswer | undefined, error: unknown): AppError {
  // MSAL's messages can quote what was sent, so only its code goes into the log.
  const said = answer && answer.status >= 400 ? labelOf(answer.body.error) : codeOf(error)
  const cause = new Error(`Entra answered ${answer?.status ?? 'nothing'}: ${said}`)
  return new AppError(answer ? failureOf(answer, error) : { code: 'entraUnavailable' }, { cause })
}

/** Source: "Microsoft Entra authentication and authorization error codes" and "On-Behalf-Of flow". */
function failureOf(answer: EntraAnswer, error: unknown): Failure {
  const details = detailsOf(answer)
  const numbers = errorNumbersOf(answer)
  const claims = claimsFrom(textOf(answer.body.claims))
  if (answer.status === 429) return { code: 'throttled', retryAfterSeconds: defaultRetrySeconds, ...details }
  if (answer.status >= 500) return { code: 'entraUnavailable', ...details }
  if (isConsentMissing(answer) || numbers.some((number) => notAllowedIn.has(number))) {
    return { code: 'notConsented', ...details }
  }
  if (isInteractionRequired(error) || claims !== null) {
    return { code: 'stepUp', ...details, ...(claims === null ? {} : { claims }) }
  }
  // The assertion is expired, revoked or malformed: a new sign-in gives a new one.
  if (answer.body.error === 'invalid_grant') return { code: 'signedOut', ...details }
  return { code: 'unexpected', ...details }
}

/** By name, since a class of MSAL exists as often as it is bundled. */
function isInteractionRequired(error: unknown): boolean {
  return error instanceof Error && error.name === 'InteractionRequiredAuthError'
}

const defaultRetrySeconds = 10

/** 50105: not assigned to the app; 65001: not consented; 650052 and 500011: Graph or this app is not set up in the tenant. */
const notAllowedIn = new Set(['50105', '65001', '650052', '500011'])

function isConsentMissing({ body }: EntraAnswer): boolean {
  return body.error === 'consent_required' || body.suberror === 'consent_required'
}

function detailsOf(answer: EntraAnswer): FailureDetails {
  const requestId = labelOf(answer.body.trace_id)
  const [number] = errorNumbersOf(answer)
  // Behind it stand ids and the time, each on a line of its own.
  const said = sentenceOf(textOf(answer.body.error_description).split(/\s*(?:Trace|Correlation) ID:/)[0])
  return {
    ...(requestId === '' ? {} : { requestId }),
    ...(number === undefined ? {} : { graphCode: `AADSTS${number}` }),
    ...(said === '' ? {} : { said }),
    ...(answer.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: answer.retryAfterSeconds }),
  }
}

function errorNumbersOf({ body }: EntraAnswer): readonly string[] {
  const codes: unknown[] = Array.isArray(body.error_codes) ? body.error_codes : []
  const listed = codes.map((code) => (typeof code === 'number' ? String(code) : textOf(code))).filter(isErrorNumber)
  const [, described] = /^AADSTS(\d{1,9})/.exec(textOf(body.error_description)) ?? []
  return listed.length > 0 ? listed : described === undefined ? [] : [described]
}

const isErrorNumber = (text: string) => /^\d{1,9}$/.test(text)

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'errorCode' in error ? error.errorCode : undefined
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown'
}
