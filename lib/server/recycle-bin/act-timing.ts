import 'server-only'
import { actsSideBySide } from '@/lib/contract/acts'
import { readingBack } from '@/lib/contract/lost-answer'
import { systemClock, type Clock } from '../clock'

export type ActTiming = {
  readonly clock: Clock
  readonly concurrency: number
  /** How long to look after an answer was lost. */
  readonly readBackDeadlineMs: number
}

export const actTiming: ActTiming = {
  clock: systemClock,
  concurrency: actsSideBySide,
  readBackDeadlineMs: readingBack.deadlineMs,
}
