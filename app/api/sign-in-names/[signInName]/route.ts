import { authorizedRoute } from '@/lib/server/http/authorized-route'
import { checkSignInName } from '@/lib/server/recycle-bin/look/check-sign-in-name'

export const GET = authorizedRoute<{ signInName: string }>(
  '/api/sign-in-names/[signInName]',
  (session, { signInName }) => checkSignInName(session, signInName),
)
