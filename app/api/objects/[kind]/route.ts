import { loadCursor, loadView } from '@/lib/contract/view'
import { config } from '@/lib/server/config'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'
import { listDeletedObjects } from '@/lib/server/recycle-bin/list-deleted-objects'
import { createSealer } from '@/lib/server/sealer'

export const GET = authorizedRoute<{ kind: string }>('/api/objects/[kind]', (session, { kind }, query) => {
  const asked = { view: loadView(query), ...loadCursor(query) }
  return listDeletedObjects(session, knownKind(kind), asked, createSealer(config().appKey, 'list cursor'))
})
