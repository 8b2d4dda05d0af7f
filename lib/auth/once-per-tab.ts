import * as z from 'zod/mini'
import { readStored } from '@/lib/storage/stored-json'

/**
 * Marks that outlive a redirect but not the tab. Each keeps something from happening a second time without being asked for.
 */
const names = {
  signInAttempted: 'entra-recycle-bin.sign-in-attempted',
  signedOut: 'entra-recycle-bin.signed-out',
  /** Entra was asked for something, and its answer is awaited. */
  asked: 'entra-recycle-bin.asked',
  /** An answer that nobody asked for led one step back. */
  wentBack: 'entra-recycle-bin.went-back',
  challenged: 'entra-recycle-bin.challenged',
  /** A name for the tab. */
  tab: 'entra-recycle-bin.tab',
} as const

export type TabMark = keyof typeof names

/** What was asked for, and when, in milliseconds since 1970. */
const challengeSchema = z.object({ key: z.string(), at: z.number() })
export type AnsweredChallenge = z.infer<typeof challengeSchema>

export const tabMarks = {
  read: (mark: TabMark): string | null => window.sessionStorage.getItem(names[mark]),
  set: (mark: TabMark, value = 'yes'): void => window.sessionStorage.setItem(names[mark], value),
  /** The challenge that this tab answered last, so that the same one is not answered again at once. */
  readChallenge: (): AnsweredChallenge | null => readStored(window.sessionStorage, names.challenged, challengeSchema),
  setChallenge: (challenge: AnsweredChallenge): void => tabMarks.set('challenged', JSON.stringify(challenge)),
  clear: (...marks: readonly TabMark[]): void => marks.forEach((mark) => window.sessionStorage.removeItem(names[mark])),
}

/** Names this tab, as long as it is open. */
export function tabName(): string {
  const name = tabMarks.read('tab') ?? crypto.randomUUID()
  tabMarks.set('tab', name)
  return name
}

/** Whether the browser keeps data for this site at all; without it no sign-in can come back. */
export function canKeepData(): boolean {
  const probe = 'entra-recycle-bin.probe'
  try {
    for (const storage of [window.sessionStorage, window.localStorage]) {
      storage.setItem(probe, probe)
      storage.removeItem(probe)
    }
    return navigator.cookieEnabled
  } catch {
    return false
  }
}
