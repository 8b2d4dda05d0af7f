import 'server-only'
import { protectedUntil } from '../deletion-protection'
import type { Check } from './check'

/** Whether it is protected from permanent deletion for now. Where it is not, there is nothing to say. */
export const checkDeletionProtection: Check<'deletionProtection'> = async ({ session, kind, object, now }) => {
  const until = await protectedUntil(session, kind, object.id, now)
  return until && { check: 'deletionProtection', verdict: 'note', until: until.toISOString() }
}
