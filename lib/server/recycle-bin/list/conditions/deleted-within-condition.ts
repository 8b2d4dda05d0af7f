import 'server-only'
import { deletedRange } from '@/lib/contract/deleted-within'
import type { Condition } from './condition'
import { notBefore, before } from './moments'

/** From the beginning of the range until before its end. */
export function deletedWithinCondition(deletedWithin: string, now: Date): Condition {
  const { from, to } = deletedRange(deletedWithin, now)
  const parts = [...(from === null ? [] : [notBefore(from)]), ...(to === null ? [] : [before(to)])]
  return {
    filter: parts.join(' and ') || null,
    isExact: true,
    matches({ deletedDateTime }) {
      if (parts.length === 0) return true
      const moment = Date.parse(deletedDateTime ?? '')
      return moment >= (from?.getTime() ?? -Infinity) && moment < (to?.getTime() ?? Infinity)
    },
  }
}
