import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { listIncidents } from '@/lib/server/recycle-bin/audit/list-incidents'

export const GET = authorizedRoute('/api/incidents', (session) => listIncidents(session))
