import { config } from '@/lib/server/config'

export const dynamic = 'force-dynamic'

/** For probes: the process runs and its configuration is whole. Says nothing about Entra or Graph. */
export function GET(): Response {
  config()
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
