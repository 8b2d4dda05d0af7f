import 'server-only'
import { readProtection } from '../deletion-protection'
import type { Check } from './check'

/** Whether it is protected from permanent deletion for now. Where it is not, there is nothing to say. */
export const checkDeletionProtection: Check<'deletionProtection'> = async ({ session, kind, object, now }) => {
  const check = 'deletionProtection'
  const protection = await readProtection(session, kind, object.id, now)
  if ('failure' in protection) return { check, verdict: 'unread', failure: protection.failure }
  return protection.until && { check, verdict: 'note', until: protection.until.toISOString() }
}
