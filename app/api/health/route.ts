import { config } from '@/lib/server/config'
import { expiryOf } from '@/lib/server/identity/credential-expiry'
import { openRoute } from '@/lib/server/http/open-route'

export const dynamic = 'force-dynamic'

/** For probes: the process runs and its configuration is whole. Says nothing about Entra or Graph. */
export const GET = openRoute('/api/health', () => {
  const credential = expiryOf(config().credential)
  return { status: 'ok', ...(credential && { credential }) }
})
