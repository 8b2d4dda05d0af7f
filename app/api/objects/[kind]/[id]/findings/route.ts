import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { checkDeletedObject } from '@/lib/server/recycle-bin/look/check-deleted-object'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string; id: string }>(
  '/api/objects/[kind]/[id]/findings',
  (session, { kind, id }) => checkDeletedObject(session, knownKind(kind), id),
)
