import type { Act } from '@/lib/contract/acts'
import { server } from './server'

/** In the place of `lib/actions`, where Next's compiler puts calls of the server too. */
export const restoreObjects: Act = (_, input) => server.act('restore', input)
export const permanentlyDeleteObjects: Act = (_, input) => server.act('permanentDelete', input)
export const undoRestores: Act = (_, input) => server.act('undoRestore', input)
