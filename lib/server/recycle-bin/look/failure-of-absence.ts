import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import type { DelegatedSession } from '../../session'
import { findObject } from '../find-object'

/**
 * By one look at both sides, so that an id which nobody knows costs little. An object that was just restored is found nowhere
 * for a moment: whoever needs to be sure of "gone" asks again.
 */
export async function failureOfAbsence(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  failure: Failure,
): Promise<Failure> {
  const { place } = await findObject((request) => session.graph.askOnce(request, { signal: session.signal }), kind, id)
  if (place === 'live') return { ...failure, code: 'alreadyRestored' }
  if (place === 'leftBin') return { ...failure, code: 'leftBin' }
  return place === 'nowhere' ? { ...failure, code: 'alreadyGone' } : failure
}
