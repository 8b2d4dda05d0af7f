import type { Instrumentation } from 'next'

/** Runs once before the first request: a server that cannot work says why and stops. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [
    { checkConfig },
    { takeOverConsole },
    { closeFrontDoor, openFrontDoor },
    { endOnSignal },
    { watchExpiry },
    { startTelemetry },
  ] = await Promise.all([
    import('./lib/server/check-config'),
    import('./lib/server/faults-of-next'),
    import('./lib/server/http/front-door'),
    import('./lib/server/http/end-gracefully'),
    import('./lib/server/identity/credential-expiry'),
    import('./lib/server/start-telemetry'),
  ])
  const { publicUrl, credential } = checkConfig()
  if (!isProduction()) return
  takeOverConsole()
  // In development Next speaks WebSocket and posts to addresses of its own.
  openFrontDoor(publicUrl)
  endOnSignal({ closeDoor: closeFrontDoor, flush: await startTelemetry() })
  watchExpiry(credential)
}

/** In development Next prints it, with the lines of the source. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !isProduction()) return
  const { reportRequestError } = await import('./lib/server/faults-of-next')
  reportRequestError(error, context)
}

const isProduction = () => process.env.NODE_ENV === 'production'
