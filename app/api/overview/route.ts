import { outlookParts } from '@/lib/contract/outlook'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { knownKind } from '@/lib/server/recycle-bin/known-kind'
import { readOutlook } from '@/lib/server/recycle-bin/list/outlook/read-outlook'

/** Of the kinds that are named: what goes how soon, on which of the days, or both. */
export const GET = authorizedRoute('/api/overview', (session, _, query) =>
  readOutlook(session, {
    kinds: [...new Set(query.getAll('of'))].map(knownKind),
    parts: outlookParts.filter((part) => query.getAll('part').includes(part)),
    days: query.getAll('day'),
  }),
)
