import { onlineManager } from '@tanstack/react-query'
import { waitUnlessStopped } from '../wait-unless-stopped'

type Wait = {
  readonly mostSeconds: number
  readonly signal: AbortSignal
  /** Told that the browser has no connection, and when that is over. */
  readonly onOffline: (isOffline: boolean) => void
}

/**
 * Waits until the browser has a connection. False when it was stopped before, or had to wait too long: what was confirmed must
 * not happen hours later.
 */
export async function untilOnline({ mostSeconds, signal, onOffline }: Wait): Promise<boolean> {
  if (onlineManager.isOnline()) return true
  onOffline(true)
  const end = new AbortController()
  const stop = () => end.abort()
  signal.addEventListener('abort', stop)
  const unsubscribe = onlineManager.subscribe((isOnline) => isOnline && stop())
  await waitUnlessStopped(mostSeconds, end.signal)
  unsubscribe()
  signal.removeEventListener('abort', stop)
  onOffline(false)
  return onlineManager.isOnline() && !signal.aborted
}
