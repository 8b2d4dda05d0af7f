import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { incidentDetails } from '@/lib/server/recycle-bin/audit/incident-details'

export const GET = authorizedRoute<{ id: string }>('/api/incidents/[id]', (session, { id }) =>
  incidentDetails(session, id),
)
