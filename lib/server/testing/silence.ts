import type { Received } from './local-server'

const waiting = new Map<string, () => void>()

/** A deadline that is over when the server of the test decides to stay silent, and not after some real time. */
export function deadlineOfSilence(clientRequestId: string) {
  return (_durationMs: number, over: () => void) => {
    waiting.set(clientRequestId, over)
    return () => waiting.delete(clientRequestId)
  }
}

/** Gives no answer to a request, whose sender then finds its deadline over. */
export function staySilent({ headers }: Pick<Received, 'headers'>): void {
  waiting.get(String(headers['client-request-id']))?.()
}
