import 'server-only'
import type { DeleterChoice } from '@/lib/contract/common-filters'
import type { Deleters } from '../../audit/deleters'
import type { Condition } from './condition'

/** Deleted by a person or by an application, which only the audit log tells. */
export function deleterCondition(chosen: DeleterChoice, deleters: Deleters | null): Condition {
  if (deleters === null) throw new Error('The audit log was not read')
  return {
    filter: null,
    isExact: false,
    matches: (object) => deleters.of(object) === chosen,
    isUnknown: (object) => deleters.of(object) === null,
  }
}
