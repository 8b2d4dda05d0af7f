const relative = /^(\d{1,4})([hd])$/
const moment = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\dZ`
const absolute = new RegExp(`^(?:(${moment})\\.\\.(${moment})|(${moment})\\.\\.|\\.\\.(${moment}))$`)

const hourMs = 60 * 60 * 1000

/**
 * When something was deleted, as it stands in the address: `24h` and `7d` count back from now and stay relative;
 * `2026-11-01T00:00Z..2026-11-08T00:00Z` is from one moment until before the other, either of which may be left out.
 */
export function isDeletedWithin(text: string): boolean {
  const [, amount] = relative.exec(text) ?? []
  if (amount !== undefined) return Number(amount) > 0
  const { from, to } = absoluteRange(text) ?? {}
  if (from === undefined || to === undefined) return false
  return from === null || to === null || from < to
}

export type DateRange = { readonly from: Date | null; readonly to: Date | null }

/** The range that the text means now. Both ends are null for a text that means nothing. */
export function deletedRange(text: string, now: Date): DateRange {
  const [, amount, unit] = relative.exec(text) ?? []
  if (amount === undefined) return absoluteRange(text) ?? { from: null, to: null }
  return { from: new Date(now.getTime() - Number(amount) * (unit === 'd' ? 24 : 1) * hourMs), to: null }
}

function absoluteRange(text: string): DateRange | null {
  const [match, both, end, start, until] = absolute.exec(text) ?? []
  if (match === undefined) return null
  const from = dateOf(both ?? start)
  const to = dateOf(end ?? until)
  return from === undefined || to === undefined ? null : { from, to }
}

/** Undefined for what looks like a moment and is none, such as 31 February. */
function dateOf(text: string | undefined): Date | null | undefined {
  if (text === undefined) return null
  const date = new Date(text)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, -1))
  return isReal ? date : undefined
}
