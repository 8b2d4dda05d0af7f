import { kinds } from '@/lib/kinds'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { countDeletedObjects } from '@/lib/server/recycle-bin/list/count-deleted-objects'

export const GET = authorizedRoute('/api/counts', (session) => countDeletedObjects(session, kinds))
