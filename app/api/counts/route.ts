import { kinds } from '@/lib/kinds'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { countDeletedObjects } from '@/lib/server/recycle-bin/list/count-deleted-objects'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'

/** Of the kinds that are named, or of all. */
export const GET = authorizedRoute('/api/counts', (session, _, query) => {
  const named = [...new Set(query.getAll('of'))].map(knownKind)
  return countDeletedObjects(session, named.length > 0 ? named : kinds)
})
