import { retentionDays } from '@/lib/format/time-left'

export type ComingDay = {
  /** When it begins, as the clock on the wall has it. */
  readonly starts: Date
  /** Deletions after which objects go for good on this day, as a filter has it: from one moment until before the other. */
  readonly deleted: string
}

const retentionMs = retentionDays * 24 * 60 * 60 * 1000

/**
 * The days on which everything that is deleted now goes for good, in the zone of the machine: today and as many more as hold
 * the 30 times 24 hours from now. Where the clock is changed a day has 23 or 25 hours.
 */
export function comingDays(now: Date): readonly ComingDay[] {
  const last = now.getTime() + retentionMs
  const days: ComingDay[] = []
  for (let index = 0; ; index += 1) {
    const starts = midnight(now, index)
    if (starts.getTime() > last) return days
    days.push({ starts, deleted: `${minuteOf(starts)}..${minuteOf(midnight(now, index + 1))}` })
  }
}

function midnight(now: Date, daysLater: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysLater)
}

/** The minute of the deletions after which objects go at a moment. Days begin at whole minutes. */
function minuteOf(goes: Date): string {
  return `${new Date(goes.getTime() - retentionMs).toISOString().slice(0, 16)}Z`
}
