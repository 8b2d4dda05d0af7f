import { openRoute } from '@/lib/server/http/open-route'
import { readiness } from '@/lib/server/readiness'

export const dynamic = 'force-dynamic'

/** For load balancers: whether people should be sent to this process. */
export const GET = openRoute('/api/ready', readiness, ({ status }) => (status === 'ready' ? 200 : 503))
