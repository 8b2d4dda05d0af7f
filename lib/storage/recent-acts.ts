import * as z from 'zod/mini'
import { confirmedActNames } from '@/lib/contract/confirmed-acts'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { readStored } from './stored-json'

/** Graph's lists and counts run behind its writes by up to a minute; what this browser did is remembered for so long. */
const rememberedMs = 5 * 60 * 1000
const storageKey = 'entra-recycle-bin.recent-acts'

const listeners = new Set<() => void>()

const recentActSchema = z.object({
  act: z.enum(confirmedActNames),
  kind: z.enum(kindSlugs),
  id: z.string(),
  deletedDateTime: z.nullable(z.string()),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** What Graph's count said before, so that it can be told whether the count has caught up. */
  countBefore: z.nullable(z.number()),
  /** False where it had left the bin before, so that Graph's count never held it. */
  wasCounted: z.boolean(),
})
export type RecentAct = z.infer<typeof recentActSchema>

/** Of a larger run, lists may show the first ones until Graph's index has caught up; what is stored has its limit. */
const mostRemembered = 10_000

/** Counts lag less than lists may; corrected longer, they would hide what others delete meanwhile. */
const countCorrectedMs = 90 * 1000

/** Objects that this browser restored or deleted permanently, and that lagging lists may still show. */
export const recentActs = {
  read(now = Date.now()): readonly RecentAct[] {
    const stored = readStored(window.localStorage, storageKey, z.array(recentActSchema)) ?? []
    return stored.filter(({ at }) => now - at < rememberedMs)
  },

  remember(acts: readonly RecentAct[]): void {
    const ids = new Set(acts.map(({ id }) => id))
    const others = recentActs.read().filter(({ id }) => !ids.has(id))
    keep([...others, ...acts].slice(-mostRemembered))
    listeners.forEach((notify) => notify())
  },

  /** They are in the bin again. */
  forget(ids: readonly string[]): void {
    const isForgotten = new Set(ids)
    keep(recentActs.read().filter((act) => !isForgotten.has(act.id)))
    listeners.forEach((notify) => notify())
  },

  clear(): void {
    window.localStorage.removeItem(storageKey)
    listeners.forEach((notify) => notify())
  },

  /** The stored text as it is; it changes exactly when the acts do. */
  snapshot: (): string | null => window.localStorage.getItem(storageKey),

  /** Told of changes in this tab and in the others, and when an act is forgotten because its time is over. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    const timer = setInterval(forgetOldActs, 15_000)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
      clearInterval(timer)
    }
  },
}

/** Whether a row of a list is one that this browser already dealt with. Deleted again since, it is a new one. */
export function isDealtWith(row: { id: string; deletedDateTime: string | null }, acts: readonly RecentAct[]): boolean {
  return datesOf(acts).get(row.id) === row.deletedDateTime
}

const datesOfActs = new WeakMap<readonly RecentAct[], ReadonlyMap<string, string | null>>()

/** When each object was deleted, made once for all the rows that are compared with the acts. */
function datesOf(acts: readonly RecentAct[]): ReadonlyMap<string, string | null> {
  const dates = datesOfActs.get(acts) ?? new Map(acts.map(({ id, deletedDateTime }) => [id, deletedDateTime]))
  datesOfActs.set(acts, dates)
  return dates
}

function keep(acts: readonly RecentAct[]): void {
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(acts))
  } catch {
    // No room for all: lists may show the others until Graph's index has caught up.
    window.localStorage.setItem(storageKey, JSON.stringify(acts.slice(-Math.ceil(acts.length / 4))))
  }
}

/**
 * The count of a kind as it is after what this browser did: Graph's number less what it has not caught up with yet. How much
 * it has caught up shows in how far it already fell below the number before the first of the acts.
 */
export function settledCount(count: number, recent: readonly RecentAct[], now = Date.now()): number {
  const acts = recent.filter(({ wasCounted, at }) => wasCounted && now - at < countCorrectedMs)
  const before = acts.find(({ countBefore }) => countBefore !== null)?.countBefore ?? count
  const caughtUp = Math.min(Math.max(before - count, 0), acts.length)
  return Math.max(0, count - (acts.length - caughtUp))
}

/** The acts that a count of their kind has not caught up with: the latest of them. */
export function laggingActs(count: number, acts: readonly RecentAct[], now = Date.now()): readonly RecentAct[] {
  const lag = count - settledCount(count, acts, now)
  const counted = acts.filter(({ wasCounted, at }) => wasCounted && now - at < countCorrectedMs)
  return counted.sort((one, other) => other.at - one.at).slice(0, lag)
}

function forgetOldActs(): void {
  const text = recentActs.snapshot()
  if (text === null) return
  const remaining = JSON.stringify(recentActs.read())
  if (remaining === text) return
  window.localStorage.setItem(storageKey, remaining)
  listeners.forEach((notify) => notify())
}
