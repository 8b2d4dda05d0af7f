import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'
import { readRestored } from '@/lib/server/recycle-bin/look/read-restored'

export const GET = authorizedRoute<{ kind: string }>('/api/restored/[kind]', (session, { kind }, query) =>
  readRestored(session, knownKind(kind), query.getAll('of')),
)
