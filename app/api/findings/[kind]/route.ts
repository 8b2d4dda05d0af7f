import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { lookAtSeveral } from '@/lib/server/recycle-bin/look/look-at-several'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string }>('/api/findings/[kind]', (session, { kind }, query) =>
  lookAtSeveral(session, knownKind(kind), { act: query.get('act'), ids: query.getAll('of') }),
)
