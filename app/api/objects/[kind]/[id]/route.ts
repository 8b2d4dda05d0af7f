import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { getDeletedObject } from '@/lib/server/recycle-bin/look/get-deleted-object'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string; id: string }>('/api/objects/[kind]/[id]', (session, { kind, id }) =>
  getDeletedObject(session, knownKind(kind), id),
)
