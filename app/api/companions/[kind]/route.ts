import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { findCompanions } from '@/lib/server/recycle-bin/look/find-companions'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string }>('/api/companions/[kind]', (session, { kind }, query) =>
  findCompanions(session, knownKind(kind), query.getAll('of')),
)
