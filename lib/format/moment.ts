const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A moment as people say it: near ones relative, yesterday with the clock, older ones by days, far ones by date. */
export function describeMoment(moment: Date, now: Date, locale: string): string {
  const ageMs = now.getTime() - moment.getTime()
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (ageMs < minuteMs) return relative.format(0, 'second')
  if (ageMs < hourMs) return relative.format(-Math.floor(ageMs / minuteMs), 'minute')
  const days = calendarDaysBetween(moment, now)
  if (days === 0) return relative.format(-Math.floor(ageMs / hourMs), 'hour')
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment)
  if (days === 1) return `${capitalize(relative.format(-1, 'day'), locale)}, ${clock}`
  if (days <= 30) return relative.format(-days, 'day')
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(moment)
}

/** The exact local time, with its zone: what stands in tooltips. */
export function exactMoment(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(moment)
}

/** "13 November". */
export function dayOfMonth(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(moment)
}

/** "13 Nov". */
export function shortDay(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(moment)
}

/** Weekday, date and clock, short enough for a line: "Friday 13 November, 16:48". */
export function dayAndClock(moment: Date, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(moment)
  return `${day}, ${clockTime(moment, locale)}`
}

export function clockTime(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment)
}

function calendarDaysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  return Math.round((midnight(later) - midnight(earlier)) / dayMs)
}

function capitalize(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}
