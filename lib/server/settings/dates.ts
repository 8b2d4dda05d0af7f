import 'server-only'

const dayMs = 24 * 60 * 60 * 1000

/** Why a text is no day that is not over yet, null where it is one. */
export function dateProblem(text: string, now = Date.now()): string | null {
  const day = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    return 'must be a day such as 2027-01-31'
  return day.getTime() + dayMs <= now ? 'is over: make a new secret, or correct the day' : null
}
