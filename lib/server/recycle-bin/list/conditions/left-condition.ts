import 'server-only'
import type { LeftChoice } from '@/lib/contract/common-filters'
import { retentionDays } from '@/lib/format/time-left'
import type { Kind } from '@/lib/kinds/kind'
import { timeLeftOf } from '@/lib/kinds/retention'
import { nothing, type Condition } from './condition'
import { after, before, notAfter } from './moments'

/**
 * How long until an object goes by itself. Those that stay until deleted by hand never go, so only `by-hand` finds them, and
 * `expired` once they cannot be restored any more.
 */
export function leftCondition(kind: Kind, left: LeftChoice, now: Date): Condition {
  if (left === 'expired') return expired(kind, now)
  return left === 'by-hand' ? byHand(kind) : goingWithin(kind, left, now)
}

function expired(kind: Kind, now: Date): Condition {
  return {
    filter: notAfter(daysBefore(now, retentionDays)),
    isExact: true,
    matches(object) {
      const timeLeft = timeLeftOf(kind, object, now)
      return timeLeft.state === 'beingRemoved' || (timeLeft.state === 'noEnd' && timeLeft.isPastRestore)
    },
  }
}

function byHand({ byHandFilter, retention }: Kind): Condition {
  if (byHandFilter === null) return nothing
  return {
    filter: byHandFilter,
    isExact: true,
    matches: ({ properties }) => retention(properties) === 'byHand',
  }
}

/** `today` means less than a day, as it is shown; the others mean at most that many days. */
const limits = {
  today: [before, 1],
  '3d': [notAfter, 3],
  '7d': [notAfter, 7],
  '14d': [notAfter, 14],
  /** All that goes by itself. */
  '30d': [notAfter, retentionDays],
} as const

function goingWithin(kind: Kind, left: keyof typeof limits, now: Date): Condition {
  const [isUntil, days] = limits[left]
  const isGoing = isUntil(daysBefore(now, retentionDays - days))
  const isStillThere = after(daysBefore(now, retentionDays))
  const goesByItself = kind.byHandFilter === null ? '' : ` and not (${kind.byHandFilter})`
  return {
    filter: `${isStillThere} and ${isGoing}${goesByItself}`,
    isExact: true,
    matches(object) {
      const timeLeft = timeLeftOf(kind, object, now)
      if (timeLeft.state !== 'counting') return false
      const leftMs = timeLeft.endsAt.getTime() - now.getTime()
      return isUntil === before ? leftMs < days * dayMs : leftMs <= days * dayMs
    },
  }
}

const dayMs = 24 * 60 * 60 * 1000

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs)
}
