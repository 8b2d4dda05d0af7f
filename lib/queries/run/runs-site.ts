import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { RunStore } from '@/lib/storage/runs'
import type { CarryOutSite } from './carry-out'
import type { RunChannel } from './run-channel'
import type { RunLocks } from './run-locks'

/** What the runs of a person take of the browser. */
export type RunsSite = {
  readonly owner: { readonly person: string; readonly tenant: string }
  /** Names this tab, also after a reload. */
  readonly tab: string
  readonly store: RunStore
  readonly locks: RunLocks
  readonly channel: RunChannel
  /** What one attempt takes, made anew for each. */
  readonly attempt: () => Omit<CarryOutSite, 'keep' | 'now'>
  /** Called before each attempt and after it, with what came of it. */
  readonly onAttempt: () => Promise<void>
  readonly onAttempted: (outcomes: readonly Outcome[]) => void
  readonly onBusy: (isBusy: boolean) => void
  readonly now: () => Date
}

export type RunRequest = {
  readonly objects: readonly DeletedObject[]
  readonly optionsOf?: ((object: DeletedObject) => ActTarget['options']) | undefined
}

export type Begun = RunRequest & { readonly reason: string; readonly from: string | null }
