import 'server-only'
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
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
    const response = await fetch(url, {
      method,
      headers: options?.headers ?? {},
      ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    })
    const body = recordOf(await response.json().catch(() => ({})))
    last = {
      status: response.status,
      retryAfterSeconds: retryAfterSecondsOf(response.headers.get('retry-after')),
      body,
    }
    const answer: NetworkResponse<unknown> = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body:
        response.ok || body.error ? body : { error: 'no_oauth_answer', error_description: `HTTP ${response.status}` },
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
