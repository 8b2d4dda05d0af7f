'use client'

import { useNow } from './use-clock'
import { useFormats } from './use-formats'

/** A moment as people say it, with the exact local time in the tooltip. */
export function Moment({ iso }: { iso: string | null }) {
  const formats = useFormats()
  const now = useNow()
  const moment = iso === null ? null : new Date(iso)
  if (moment === null || Number.isNaN(moment.getTime())) return null
  return (
    <time dateTime={moment.toISOString()} title={formats.exactMoment(moment)}>
      {formats.moment(moment, now)}
    </time>
  )
}
