import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'
import { listExtensions } from '@/lib/server/recycle-bin/look/list-extensions'

export const GET = authorizedRoute<{ kind: string }>('/api/extensions/[kind]', (session, { kind }) =>
  listExtensions(session, knownKind(kind)),
)
