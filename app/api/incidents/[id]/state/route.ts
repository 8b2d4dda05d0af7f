import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { incidentState } from '@/lib/server/recycle-bin/list/incident-state'

export const GET = authorizedRoute<{ id: string }>('/api/incidents/[id]/state', (session, { id }) =>
  incidentState(session, id),
)
