export const retentionDays = 30

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const retentionMs = retentionDays * dayMs

type Urgency = 'calm' | 'soon' | 'urgent'

export type TimeLeft =
  | {
      readonly state: 'counting'
      /** Whole units, rounded down: days, under one day hours, under one hour zero hours. */
      readonly amount: number
      readonly unit: 'day' | 'hour'
      /** Part of the 30 days that is left, above 0, at most 1. */
      readonly share: number
      readonly urgency: Urgency
      readonly endsAt: Date
    }
  | { readonly state: 'beingRemoved'; readonly endsAt: Date }
  /** The object stays until somebody deletes it permanently, but it can be restored for 30 days only. */
  | { readonly state: 'noEnd'; readonly restorableUntil: Date; readonly isPastRestore: boolean }
  | { readonly state: 'unknown' }

type Circumstances = { readonly now: Date; readonly staysUntilDeletedByHand?: boolean }

/**
 * How long a deleted object can still be restored: 30 times 24 hours from its deletion.
 * Source: "Restore deleted item", and `unknown` where Graph gave no date that can be read.
 */
export function timeLeft(
  deletedDateTime: string | null,
  { now, staysUntilDeletedByHand = false }: Circumstances,
): TimeLeft {
  const deletedAt = deletedDateTime === null ? Number.NaN : Date.parse(deletedDateTime)
  if (Number.isNaN(deletedAt)) return { state: 'unknown' }
  const endsAt = new Date(deletedAt + retentionMs)
  const leftMs = endsAt.getTime() - now.getTime()
  if (staysUntilDeletedByHand) return { state: 'noEnd', restorableUntil: endsAt, isPastRestore: leftMs <= 0 }
  if (leftMs <= 0) return { state: 'beingRemoved', endsAt }
  const days = Math.floor(leftMs / dayMs)
  return {
    state: 'counting',
    amount: days >= 1 ? days : Math.floor(leftMs / hourMs),
    unit: days >= 1 ? 'day' : 'hour',
    share: Math.min(1, leftMs / retentionMs),
    urgency: leftMs < 4 * dayMs ? 'urgent' : leftMs < 8 * dayMs ? 'soon' : 'calm',
    endsAt,
  }
}
