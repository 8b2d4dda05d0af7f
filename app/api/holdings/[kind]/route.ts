import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { readHoldings } from '@/lib/server/recycle-bin/look/read-holdings'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string }>('/api/holdings/[kind]', (session, { kind }, query) =>
  readHoldings(session, knownKind(kind), query.getAll('of')),
)
