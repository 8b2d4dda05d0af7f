import 'server-only'
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { entraLimits } from '../answer-limits'
import { fetchWithin } from '../fetch-within'
import { retryAfterSecondsOf } from '../retry-after'
import { recordOf } from '../untrusted-json'

/** What Entra's token endpoint answered, as it came over the wire. Its scopes keep the case that MSAL changes. */
export type EntraAnswer = {
  readonly status: number
  readonly retryAfterSeconds: number | undefined
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * MSAL's network with a deadline, which MSAL itself does not set, and with a view of the raw answer, because MSAL's
 * errors drop the status, Retry-After and often the trace id.
 */
export function entraNetwork(deadlineMs: number): {
  module: INetworkModule
  lastAnswer: () => EntraAnswer | undefined
} {
  let last: EntraAnswer | undefined

  async function send<T>(method: 'GET' | 'POST', url: string, options?: NetworkRequestOptions) {
    const init: RequestInit = {
      method,
      headers: options?.headers ?? {},
      ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
    }
    const received = await fetchWithin(url, init, { deadlineMs, limits: entraLimits })
    if (received.status === null) throw new Error(`Entra's answer: ${received.problem}`)
    const { status, headers, problem } = received
    const isOk = status >= 200 && status < 300
    // An outage may well answer with a page, but what grants a token has to be whole.
    if (isOk && problem) throw new Error(`Entra's answer: ${problem}`)
    const body = recordOf(received.body)
    last = { status, retryAfterSeconds: retryAfterSecondsOf(headers.get('retry-after')), body }
    const answer: NetworkResponse<unknown> = {
      status,
      headers: Object.fromEntries(headers),
      body: isOk || body.error ? body : { error: 'no_oauth_answer', error_description: `HTTP ${status}` },
    }
    return answer as NetworkResponse<T>
  }

  return {
    module: {
      sendGetRequestAsync: (url, options) => send('GET', url, options),
      sendPostRequestAsync: (url, options) => send('POST', url, options),
    },
    lastAnswer: () => last,
  }
}
