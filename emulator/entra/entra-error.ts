import { randomUUID } from 'node:crypto'

type Details = { suberror?: string; claims?: string; status?: 400 | 401 }

/** A refusal by Entra: the AADSTS number, the OAuth error it travels under, and the sentence after the number. */
export class EntraError extends Error {
  readonly aadsts: number
  readonly error: string
  readonly suberror: string | undefined
  readonly claims: string | undefined
  readonly status: 400 | 401

  constructor(aadsts: number, error: string, sentence: string, { suberror, claims, status = 400 }: Details = {}) {
    super(`AADSTS${aadsts}: ${sentence}`)
    this.aadsts = aadsts
    this.error = error
    this.suberror = suberror
    this.claims = claims
    this.status = status
  }
}

export type EntraErrorBody = {
  error: string
  error_description: string
  error_codes: number[]
  timestamp: string
  trace_id: string
  correlation_id: string
  error_uri: string
  suberror?: string
  claims?: string
}

/** The JSON that the token endpoint answers with; pages and redirects take their parts from it. */
export function entraErrorBody(error: EntraError, correlationId: string): EntraErrorBody {
  const traceId = randomUUID()
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`
  return {
    error: error.error,
    error_description: `${error.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [error.aadsts],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${error.aadsts}`,
    ...(error.suberror !== undefined && { suberror: error.suberror }),
    ...(error.claims !== undefined && { claims: error.claims }),
  }
}
