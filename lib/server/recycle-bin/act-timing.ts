import 'server-only'
import { systemClock, type Clock } from '../clock'

export type ActTiming = {
  readonly clock: Clock
  /** Low, because parallel writes to one tenant meet `Directory_ConcurrencyViolation`. */
  readonly concurrency: number
  /** How long to look after an answer was lost. */
  readonly readBackDeadlineMs: number
  /** How long to look for an object that Graph does not find in the bin, before it is called gone. */
  readonly absenceDeadlineMs: number
}

export const actTiming: ActTiming = {
  clock: systemClock,
  concurrency: 4,
  readBackDeadlineMs: 15_000,
  absenceDeadlineMs: 4_000,
}
