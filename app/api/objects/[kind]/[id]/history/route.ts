import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { readObjectHistory } from '@/lib/server/recycle-bin/audit/object-history'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string; id: string }>(
  '/api/objects/[kind]/[id]/history',
  (session, { kind, id }) => readObjectHistory(session, knownKind(kind), id),
)
