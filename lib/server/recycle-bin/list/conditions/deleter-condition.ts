import 'server-only'
import { actorKey, type Actor } from '@/lib/contract/actor'
import type { Deleters } from '../../audit/deleters'
import type { Condition } from './condition'

/** Deleted by a person, by an application, or by a certain one of them, which only the audit log tells. */
export function deleterCondition(chosen: string, deleters: Deleters | null): Condition {
  if (deleters === null) throw new Error('The audit log was not read')
  return {
    filter: null,
    isExact: false,
    matches: (object) => isChosen(deleters.of(object), chosen),
    isUnknown: (object) => deleters.of(object) === null,
  }
}

function isChosen(actor: Actor | null, chosen: string): boolean {
  return actor !== null && (actor.type === chosen || actorKey(actor) === chosen)
}
