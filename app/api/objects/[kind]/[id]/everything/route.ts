import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { getWholeObject } from '@/lib/server/recycle-bin/look/get-whole-object'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

export const GET = authorizedRoute<{ kind: string; id: string }>(
  '/api/objects/[kind]/[id]/everything',
  (session, { kind, id }) => getWholeObject(session, knownKind(kind), id),
)
