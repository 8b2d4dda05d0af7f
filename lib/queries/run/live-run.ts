import { isSettled, type Outcome } from '@/lib/contract/acts'
import { countFates, fateOf, isUndoable, type Fate, type Run, type RunEntry, type RunState } from '@/lib/contract/runs'
import type { DeletedObject } from '@/lib/contract/objects'
import { Pace } from './pace'

/** Between two looks of the page: often enough to be seen moving, rarely enough to stay light with thousands of outcomes. */
const noticeMs = 200

/** A run as this tab knows it, with everybody who looks at it. */
export class LiveRun {
  readonly #entries: Map<string, RunEntry>
  readonly #outcomes = new Map<string, Outcome>()
  readonly #undone = new Map<string, Outcome>()
  readonly #counts: Record<Fate, number>
  readonly #listeners = new Set<() => void>()
  readonly #pace = new Pace()
  readonly objects: readonly DeletedObject[]
  #state: RunState
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(run: Run, objects: readonly DeletedObject[], entries: readonly RunEntry[] = []) {
    this.objects = objects
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]))
    for (const { id, outcome, undo } of entries) {
      if (outcome) this.#outcomes.set(id, outcome)
      if (undo) this.#undone.set(id, undo)
    }
    this.#counts = countFates(this.#outcomes, objects.length)
    this.#state = {
      run,
      activity: 'idle',
      isElsewhere: false,
      objects,
      outcomes: this.#outcomes,
      undone: this.#undone,
      counts: { ...this.#counts },
      waitingUntil: null,
      isOffline: false,
      perSecond: null,
      isKept: true,
    }
  }

  get run(): Run {
    return this.#state.run
  }

  readonly read = (): RunState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  entryOf(id: string): RunEntry {
    return this.#entries.get(id) ?? { id, options: undefined }
  }

  get entries(): readonly RunEntry[] {
    return [...this.#entries.values()]
  }

  /** Objects that nothing was done to yet. */
  get left(): readonly DeletedObject[] {
    return this.objects.filter(({ id }) => fateOf(this.#outcomes.get(id)) === 'left')
  }

  /** How many restores were sent by a page that went before their answer came. */
  get cutOff(): number {
    return this.entries.filter(({ sent }) => sent?.isAnswered === false).length
  }

  /** What came back by it and can be deleted again from here. */
  get undoable(): readonly DeletedObject[] {
    return this.objects.filter(({ id }) => isUndoable(this.entryOf(id)))
  }

  /** What the run itself says of its objects. */
  get tally(): Pick<Run, 'counts' | 'undone'> {
    return { counts: { ...this.#counts }, undone: [...this.#undone.values()].filter(isSettled).length }
  }

  /** Takes entries over. The page hears of it in a moment, together with what comes meanwhile. */
  apply(entries: readonly RunEntry[], now: number): void {
    for (const entry of entries) this.#applyOne(entry, now)
    this.#timer ??= setTimeout(() => this.#notify(), noticeMs)
  }

  /** Changes what is told of the run itself, at once. */
  set(
    change: Partial<Pick<RunState, 'run' | 'activity' | 'isElsewhere' | 'waitingUntil' | 'isOffline' | 'isKept'>>,
  ): void {
    if (change.activity && change.activity !== 'stopping') this.#pace.reset()
    this.#state = { ...this.#state, ...change }
    this.#notify()
  }

  #applyOne(entry: RunEntry, now: number): void {
    const { id, outcome, undo } = entry
    const before = this.#outcomes.get(id)
    this.#entries.set(id, entry)
    if (outcome && outcome !== before) {
      this.#counts[fateOf(before)] -= 1
      this.#counts[fateOf(outcome)] += 1
      this.#outcomes.set(id, outcome)
      this.#pace.count(now)
    }
    if (undo) this.#undone.set(id, undo)
  }

  #notify(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#state = { ...this.#state, counts: { ...this.#counts }, perSecond: this.#pace.perSecond(Date.now()) }
    for (const listener of this.#listeners) listener()
  }
}
