import { config } from '@/lib/server/config'
import { openRoute } from '@/lib/server/http/open-route'

export const dynamic = 'force-dynamic'

/** For probes: the process runs and its configuration is whole. Says nothing about Entra or Graph. */
export const GET = openRoute('/api/health', () => {
  config()
  return { status: 'ok' }
})
