import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { readDomains } from '@/lib/server/recycle-bin/look/read-domains'

export const GET = authorizedRoute('/api/domains', (session) => readDomains(session))
