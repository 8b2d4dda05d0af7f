import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { tellDeleters } from '@/lib/server/recycle-bin/audit/tell-deleters'

export const GET = authorizedRoute('/api/deleters', (session, _, query) => tellDeleters(session, query.getAll('of')))
