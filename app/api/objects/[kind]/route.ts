import { fittingView } from '@/lib/contract/fitting-view'
import { listViewOf, loadPaging, loadView } from '@/lib/contract/view'
import { config } from '@/lib/server/config'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'
import { listDeletedObjects } from '@/lib/server/recycle-bin/list/list-deleted-objects'
import { createSealer } from '@/lib/server/sealer'

export const GET = authorizedRoute<{ kind: string }>('/api/objects/[kind]', (session, { kind: slug }, query) => {
  const kind = knownKind(slug)
  const view = listViewOf(fittingView(loadView(query), { kind }), kind)
  const asked = { view, paging: loadPaging(query) }
  return listDeletedObjects(session, kind, asked, createSealer(config().appKey, 'list cursor'))
})
