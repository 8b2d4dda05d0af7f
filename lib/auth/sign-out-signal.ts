const channelName = 'entra-recycle-bin.signed-out'

/**
 * Tells the other tabs of this browser that the session has ended. MSAL tells them too, but now and then before its storage
 * has changed, and then nobody looks again.
 */
export function announceSignOut(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/** Calls back when another tab signs out. Returns how to stop listening. */
export function onSignOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = listener
  return () => channel.close()
}
