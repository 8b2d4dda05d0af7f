'use server'

import type { Act } from '@/lib/contract/acts'
import { authorizedAct } from '@/lib/server/http/authorized-act'

export const undoRestores: Act = async (accessToken, input) =>
  Promise.resolve(authorizedAct('undoRestore', accessToken, input))
