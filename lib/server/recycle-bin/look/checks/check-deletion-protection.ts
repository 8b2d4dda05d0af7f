import 'server-only'
import type { FindingOf } from '@/lib/contract/findings'
import { readProtection, type Protection } from '../deletion-protection'
import type { Check } from './check'

/** Whether it is protected from permanent deletion for now. Where it is not, there is nothing to say. */
export const checkDeletionProtection: Check<'deletionProtection'> = async ({ session, kind, object, now }) => {
  return findingOfProtection(await readProtection(session, kind, object.id, now))
}

export function findingOfProtection(protection: Protection): FindingOf<'deletionProtection'> | null {
  const check = 'deletionProtection'
  if ('failure' in protection) return { check, verdict: 'unread', failure: protection.failure }
  return protection.until && { check, verdict: 'note', until: protection.until.toISOString() }
}
