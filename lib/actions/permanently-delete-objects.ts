'use server'

import type { Act } from '@/lib/contract/acts'
import { authorizedAct } from '@/lib/server/http/authorized-act'

export const permanentlyDeleteObjects: Act = async (accessToken, input) =>
  Promise.resolve(authorizedAct('permanentDelete', accessToken, input))
