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

/** `over`: no request of the act is under way any more. */
type Write = 'over' | 'maybeUnderWay'

/** What became of an object whose act got no answer, by where it is found afterwards. Said by server and browser alike. */
export function outcomeAfterLostAnswer(
  act: ActName,
  whereabouts: Whereabouts,
  write: Write,
): Pick<Outcome, 'state' | 'code'> {
  if (whereabouts === whereaboutsAfter[act]) return { state: 'done' }
  if (act === 'permanentDelete' && whereabouts === 'restored') return { state: 'alreadyDone', code: 'alreadyRestored' }
  // Only of a restore: a delete that is still there may yet arrive, and a second one would then hit what was restored.
  if (act === 'restore' && whereabouts === 'deleted' && write === 'over') return { state: 'failed', code: 'unchanged' }
  return { state: 'unverified', code: 'unsettled' }
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
  /** How long an object must be found nowhere before it is called gone: one just restored shows up late, too. */
  absenceMs: 4_000,
  firstPauseMs: 300,
  longestPauseMs: 2_000,
} as const

/** The pause that follows a pause. Pauses are short at first, since most changes show soon. */
export function nextPauseMs(pauseMs: number): number {
  return Math.min(pauseMs * 1.5, readingBack.longestPauseMs)
}
