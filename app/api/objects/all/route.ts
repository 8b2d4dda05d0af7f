import { fittingView } from '@/lib/contract/fitting-view'
import { listViewOf, loadPaging, loadView } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import { config } from '@/lib/server/config'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { listAllKinds } from '@/lib/server/recycle-bin/list/list-all-kinds'
import { createSealer } from '@/lib/server/sealer'

export const GET = authorizedRoute('/api/objects/all', (session, _, query) => {
  const view = listViewOf(fittingView(loadView(query), { kind: null, kinds }))
  const asked = { view, paging: loadPaging(query) }
  return listAllKinds(session, asked, createSealer(config().appKey, 'list cursor'))
})
