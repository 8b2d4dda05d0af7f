export const csvZones = ['local', 'utc'] as const
/** Whose clock the moments of a file go by. */
export type CsvZone = (typeof csvZones)[number]

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** A moment in ISO 8601 as `2026-11-30 13:05:00`, which spreadsheets take for one in every language; null for other texts. */
export function csvMoment(text: string, zone: CsvZone): string | null {
  if (!isoMoment.test(text)) return null
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime())) return null
  const clock = zone === 'utc' ? moment : new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return clock.toISOString().slice(0, 19).replace('T', ' ')
}

/** As the head of a column says it. */
export function zoneName(zone: CsvZone): string {
  return zone === 'utc' ? 'UTC' : new Intl.DateTimeFormat().resolvedOptions().timeZone
}
