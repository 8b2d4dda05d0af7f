'use client'

import { describeMoment, exactMoment } from '@/lib/format/moment'
import { dateLocale, useNow } from './use-clock'

/** A moment as people say it, with the exact local time in the tooltip. */
export function Moment({ iso }: { iso: string | null }) {
  const now = useNow()
  const moment = iso === null ? null : new Date(iso)
  if (moment === null || Number.isNaN(moment.getTime())) return null
  return (
    <time dateTime={moment.toISOString()} title={exactMoment(moment, dateLocale())}>
      {describeMoment(moment, now, dateLocale())}
    </time>
  )
}
