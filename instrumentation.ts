/** Runs once before the first request: a server that cannot work says why and stops. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { checkConfig } = await import('./lib/server/check-config')
  checkConfig()
}
