import { marks, pseudoLocale, type Locale } from './locale'
import { clockTime, dayAndClock, dayOfMonth, describeMoment, exactMoment, shortDay } from './moment'

/** Dates, numbers and lists as the person writes them. */
export function formatsOf(locale: Locale) {
  const shown = (text: string) => (locale === pseudoLocale ? marks.join(text) : text)
  const list = (type: 'conjunction' | 'disjunction' | 'unit') => (texts: readonly string[]) =>
    shown(new Intl.ListFormat(locale, { type }).format(texts))
  return {
    moment: (moment: Date, now: Date) => shown(describeMoment(moment, now, locale)),
    exactMoment: (moment: Date) => shown(exactMoment(moment, locale)),
    dayAndClock: (moment: Date) => shown(dayAndClock(moment, locale)),
    dateAndClock: (moment: Date) => shown(`${dayOfMonth(moment, locale)}, ${clockTime(moment, locale)}`),
    dayOfMonth: (moment: Date) => shown(dayOfMonth(moment, locale)),
    shortDay: (moment: Date) => shown(shortDay(moment, locale)),
    clockTime: (moment: Date) => shown(clockTime(moment, locale)),
    number: (number: number) => shown(number.toLocaleString(locale)),
    oneDecimal: (number: number) =>
      shown(number.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })),
    allOf: list('conjunction'),
    anyOf: list('disjunction'),
    /** One after the other, with no "and" or "or". */
    inARow: list('unit'),
  }
}

export type Formats = ReturnType<typeof formatsOf>
