import 'server-only'
import { readingBack } from '@/lib/contract/lost-answer'
import { systemClock, type Clock } from '../clock'

export type ActTiming = {
  readonly clock: Clock
  /** How long to look after an answer was lost. */
  readonly readBackDeadlineMs: number
}

export const actTiming: ActTiming = {
  clock: systemClock,
  readBackDeadlineMs: readingBack.deadlineMs,
}
