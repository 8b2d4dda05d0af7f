import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { readQuota } from '@/lib/server/recycle-bin/list/outlook/read-quota'

export const GET = authorizedRoute('/api/quota', (session) => readQuota(session))
