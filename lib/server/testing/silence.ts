import type { Received } from './local-server'

const waiting = new Map<string, AbortController>()

/** A deadline that is over when the server of the test decides to stay silent, and not after some real time. */
export function deadlineOfSilence(_durationMs: number, clientRequestId: string): AbortSignal {
  const controller = new AbortController()
  waiting.set(clientRequestId, controller)
  return controller.signal
}

/** Gives no answer to a request, whose sender then finds its deadline over. */
export function staySilent({ headers }: Pick<Received, 'headers'>): void {
  waiting.get(String(headers['client-request-id']))?.abort()
}
