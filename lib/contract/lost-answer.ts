import type { ActName, Outcome } from './acts'

/** Where an object is, as reading it back shows. */
export type Whereabouts =
  /** In the bin, deleted when the person saw that it was. */
  | 'deleted'
  /** In the bin, deleted at another time. */
  | 'deletedAgain'
  | 'restored'
  | 'gone'
  /** Not in the bin; where it would live cannot be asked. */
  | 'leftBin'
  | 'unknown'

/** `over`: what was sent was carried out by now, or never will be. */
export type Sent = 'over' | 'maybeUnderWay'

/** What became of an object whose act got no answer, by where it is found afterwards. Said by server and browser alike. */
export function outcomeAfterLostAnswer(
  act: ActName,
  whereabouts: Whereabouts,
  sent: Sent,
): Pick<Outcome, 'state' | 'code'> {
  // Somebody else may have restored it at the same moment, so this gives no right to delete it again.
  if (act === 'restore' && whereabouts === 'restored') return { state: 'done', code: 'foundRestored' }
  if (whereabouts === whereaboutsAfter[act]) return { state: 'done' }
  // What may yet arrive says nothing of itself: an object restored and deleted again meanwhile would be hit by it.
  if (sent === 'maybeUnderWay') return { state: 'unverified', code: 'unsettled' }
  if (act === 'permanentDelete' && whereabouts === 'restored') return { state: 'alreadyDone', code: 'alreadyRestored' }
  // Only of a restore, which may be sent again without harm.
  if (act === 'restore' && whereabouts === 'deleted') return { state: 'failed', code: 'unchanged' }
  return { state: 'unverified', code: 'unsettled' }
}

export type LookTimes = {
  /** Since the first look after the answer was lost. */
  readonly elapsedMs: number
  /** For how long it was found in no other place. */
  readonly heldMs: number
}

/** Whether what a look shows is so: a read shows what was a moment ago, and an object on its way may be found nowhere. */
export function isProven(whereabouts: Whereabouts, { elapsedMs, heldMs }: LookTimes): boolean {
  const mustHold = whereabouts === 'gone' || whereabouts === 'deleted'
  return (mustHold ? heldMs : elapsedMs) >= readingBack.lagMs
}

/** Where each act leaves an object. */
export const whereaboutsAfter: Readonly<Record<ActName, Whereabouts>> = {
  restore: 'restored',
  permanentDelete: 'gone',
  undoRestore: 'deletedAgain',
}

/** Whereabouts of an object in the bin, by when it was deleted and by the date that the person confirmed. */
export function whereaboutsInBin(deletedDateTime: string | null, confirmed: string | null): 'deleted' | 'deletedAgain' {
  const isSame = deletedDateTime === confirmed || isSameMoment(deletedDateTime, confirmed)
  return isSame ? 'deleted' : 'deletedAgain'
}

/** Without a date nothing proves that it is the object which was confirmed. */
export function isSameMoment(deletedDateTime: string | null, confirmed: string | null): boolean {
  if (deletedDateTime === null || confirmed === null) return false
  return deletedDateTime === confirmed || Date.parse(deletedDateTime) === Date.parse(confirmed)
}

/** Graph's reads run behind its writes. */
export const readingBack = {
  /** How long the server looks after an answer was lost. */
  deadlineMs: 15_000,
  /**
   * Longer than a read runs behind. What is read sooner after a write may be older than the write, and an object that is
   * found nowhere for less may be on its way from one side to the other.
   */
  lagMs: 6_000,
  firstPauseMs: 300,
  longestPauseMs: 2_000,
} as const

/** The pause that follows a pause. Pauses are short at first, since most changes show soon. */
export function nextPauseMs(pauseMs: number): number {
  return Math.min(pauseMs * 1.5, readingBack.longestPauseMs)
}
