import { config } from '@/lib/server/config'
import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { whoAmI } from '@/lib/server/identity/who-am-i'

export const GET = authorizedRoute('/api/me', (session) => whoAmI(session, config()))
