import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { checkSignInNames } from '@/lib/server/recycle-bin/look/check-sign-in-name'

export const GET = authorizedRoute('/api/sign-in-names', (session, _, query) =>
  checkSignInNames(session, query.getAll('of')),
)
