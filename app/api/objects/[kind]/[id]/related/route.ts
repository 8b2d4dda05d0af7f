import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'
import { findRelated } from '@/lib/server/recycle-bin/look/find-related'

export const GET = authorizedRoute<{ kind: string; id: string }>(
  '/api/objects/[kind]/[id]/related',
  (session, { kind, id }, query) => findRelated(session, knownKind(kind), id, query.get('value')),
)
