import 'server-only'
import { actsSideBySide } from '@/lib/contract/acts'
import { readingBack } from '@/lib/contract/lost-answer'
import { systemClock, type Clock } from '../clock'

export type ActTiming = {
  readonly clock: Clock
  readonly concurrency: number
  /** How long to look after an answer was lost. */
  readonly readBackDeadlineMs: number
  /** How long to look for an object that Graph does not find in the bin, before it is called gone. */
  readonly absenceDeadlineMs: number
}

export const actTiming: ActTiming = {
  clock: systemClock,
  concurrency: actsSideBySide,
  readBackDeadlineMs: readingBack.deadlineMs,
  absenceDeadlineMs: readingBack.absenceMs,
}
