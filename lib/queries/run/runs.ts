import type { ActName, Outcome } from '@/lib/contract/acts'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { calledBy, countFates, type Run, type RunEntry } from '@/lib/contract/runs'
import { carryOut, isInDoubt, type CarryOutSite } from './carry-out'
import { LiveRun } from './live-run'
import { readBack } from './read-back'
import type { RunMessage } from './run-channel'
import { RunKeeper } from './run-keeper'
import type { Begun, RunRequest, RunsSite } from './runs-site'

/** What was confirmed longer ago than this does not go on by itself after a reload. */
const goesOnMs = 10 * 60 * 1000

/** The runs of a person in this tab: begins them, carries them out, goes on with what was cut off, and shows those of other tabs. */
export class Runs {
  readonly #site: RunsSite
  readonly #live = new Map<string, LiveRun>()
  readonly #opening = new Map<string, Promise<LiveRun | null>>()
  readonly #stoppers = new Map<string, AbortController>()
  readonly #listeners = new Set<() => void>()
  #list: readonly Run[] | null = null
  #underWay: readonly LiveRun[] = []

  constructor(site: RunsSite) {
    this.#site = site
    site.channel.listen((message) => void this.#hear(message))
  }

  /** All that are kept, the latest first; null as long as they are not read. */
  readonly list = (): readonly Run[] | null => this.#list
  /** Those that are carried out now, here or in another tab. */
  readonly underWay = (): readonly LiveRun[] => this.#underWay
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A new run, of which nothing is tried yet. */
  create(act: ConfirmedActName, { objects, reason, from }: Begun): LiveRun {
    const { owner, tab } = this.#site
    const now = this.#site.now().getTime()
    const confirmed = { id: crypto.randomUUID(), size: objects.length }
    const run: Run = {
      ...{ id: crypto.randomUUID(), ...owner, act, reason, from, tab, confirmed, ...calledBy(objects) },
      ...{ startedAt: now, touchedAt: now, slowedAt: null, takenOver: null },
      ...{ counts: countFates(new Map(), objects.length), undone: 0 },
      status: 'underWay',
    }
    const live = new LiveRun(run, objects)
    this.#live.set(run.id, live)
    return live
  }

  /** Begins with a run, whose objects are kept before anything is sent. Returns one outcome for each of them. */
  async begin(live: LiveRun, { objects, optionsOf }: RunRequest): Promise<readonly Outcome[]> {
    return this.#carryOut(live, live.run.act, { objects, optionsOf }, async () => {
      await this.#site.store.begin(live.run, live.objects, live.entries)
      this.#site.channel.tell({ run: live.run })
      await this.readList()
    })
  }

  /** Tries some objects of a run, or tries them again, because the person confirmed it now. */
  async attempt(live: LiveRun, { objects, optionsOf }: RunRequest): Promise<readonly Outcome[]> {
    return this.#carryOut(live, live.run.act, { objects, optionsOf }, async () => {
      const confirmed = { id: crypto.randomUUID(), size: objects.length }
      await this.#change(live, { status: 'underWay', tab: this.#site.tab, confirmed })
    })
  }

  /** Goes on with what is left of a restore; what was cut off is asked for as it was sent. */
  async goOn(live: LiveRun): Promise<readonly Outcome[]> {
    if (live.run.act !== 'restore') throw new Error('A permanent delete goes on only when it was confirmed again')
    const objects = live.left
    return this.#carryOut(live, 'restore', { objects }, () =>
      this.#change(live, { status: 'underWay', tab: this.#site.tab }),
    )
  }

  /** Deletes again what came back by a run. */
  async undo(live: LiveRun, objects: readonly DeletedObject[]): Promise<readonly Outcome[]> {
    return this.#carryOut(live, 'undoRestore', { objects }, () =>
      this.#change(live, { confirmed: { id: crypto.randomUUID(), size: objects.length } }),
    )
  }

  /** Sends nothing more; what is under way is finished. `pause`: for a while, `end`: the rest stays as it is. */
  stop(live: LiveRun, how: 'pause' | 'end'): void {
    const stopper = this.#stoppers.get(live.run.id)
    if (stopper) {
      const isUndoing = live.read().activity === 'undoing'
      const status = how === 'pause' ? 'paused' : 'ended'
      live.set({ activity: 'stopping', ...(!isUndoing && { run: { ...live.run, status } }) })
      stopper.abort()
    } else if (live.read().isElsewhere) {
      this.#site.channel.tell({ of: live.run.id, ask: how })
    } else if (how === 'end') {
      void this.#change(live, { status: 'ended' })
    }
  }

  async remove({ run: { id } }: LiveRun): Promise<void> {
    if (this.#stoppers.has(id)) return
    await this.#site.store.remove(id)
    this.#live.delete(id)
    this.#site.channel.tell({ of: id, isRemoved: true })
    await this.readList()
  }

  /** A run as it is kept, with what other tabs tell of it; null where there is none. */
  open(id: string): Promise<LiveRun | null> {
    const live = this.#live.get(id)
    if (live) return Promise.resolve(live)
    const opening = this.#opening.get(id) ?? this.#read(id)
    this.#opening.set(id, opening)
    return opening
  }

  /** Keeps a run that somebody handed over. */
  async takeOver(run: Run, objects: readonly DeletedObject[], entries: readonly RunEntry[]): Promise<LiveRun> {
    await this.#site.store.begin(run, objects, entries)
    await this.readList()
    return (await this.open(run.id)) ?? new LiveRun(run, objects, entries)
  }

  /** Finds what was cut off by a reload or a crash: restores of this tab go on, of the others it is read what was under way. */
  async resume(): Promise<void> {
    await this.readList()
    for (const { id, status } of this.#list ?? []) {
      if (status !== 'underWay') continue
      const live = await this.open(id)
      if (!live || live.read().isElsewhere || this.#stoppers.has(id)) continue
      const isFresh = this.#site.now().getTime() - live.run.touchedAt < goesOnMs
      if (live.run.act === 'restore' && live.run.tab === this.#site.tab && isFresh) void this.goOn(live)
    }
  }

  async readList(): Promise<void> {
    this.#list = await this.#site.store.list(this.#site.owner).catch(() => [])
    for (const listener of this.#listeners) listener()
  }

  /** Reads back what was sent by a page that went before its answer came. Sends nothing. */
  async settle(live: LiveRun): Promise<void> {
    await this.#site.locks.hold(live.run.id, async () => {
      live.set({ activity: 'settling' })
      await this.#settleHeld(live)
      live.set({ activity: 'idle' })
      await this.#change(live, {})
    })
  }

  async #settleHeld(live: LiveRun): Promise<void> {
    const { store, channel, now } = this.#site
    const entries = await readBack(live, this.#site.attempt().locate, now)
    live.apply(entries, now().getTime())
    await store.keep(live.run.id, entries).catch(() => undefined)
    channel.tell({ of: live.run.id, entries })
  }

  async #carryOut(
    live: LiveRun,
    act: ActName,
    { objects, optionsOf }: RunRequest,
    prepare: () => Promise<void>,
  ): Promise<readonly Outcome[]> {
    const { id } = live.run
    // A second click while it runs is no second act.
    if (this.#stoppers.has(id) || live.read().isElsewhere) return []
    const controller = new AbortController()
    this.#stoppers.set(id, controller)
    live.set({ activity: act === 'undoRestore' ? 'undoing' : 'running' })
    this.#tellBusy()
    try {
      const outcomes = await this.#site.locks.hold(id, async () => {
        const choices = optionsOf
          ? objects.map((object) => ({ ...live.entryOf(object.id), options: optionsOf(object) }))
          : []
        live.apply(choices, this.#site.now().getTime())
        await prepare().catch(() => live.set({ isKept: false }))
        await this.#site.onAttempt()
        // What a page that went had sent is read back first, and not sent again.
        const doubted = new Set(live.entries.filter(isInDoubt).map((entry) => entry.id))
        if (doubted.size > 0) await this.#settleHeld(live)
        const done = await this.#inLine(live, (keep) =>
          carryOut(
            live,
            { act, objects: objects.filter((object) => !doubted.has(object.id)), signal: controller.signal },
            { ...this.#site.attempt(), keep, now: this.#site.now },
          ),
        )
        this.#site.onAttempted(done)
        const status = controller.signal.aborted ? live.run.status : 'ended'
        await this.#change(live, act === 'undoRestore' ? {} : { status })
        return done
      })
      return outcomes ?? []
    } finally {
      this.#stoppers.delete(id)
      live.set({ activity: 'idle', waitingUntil: null, isOffline: false })
      this.#tellBusy()
    }
  }

  /** Does the work, with a keeper of what comes of it. Where nothing can be written, it goes on and the page says so. */
  async #inLine<Result>(live: LiveRun, work: (keep: CarryOutSite['keep']) => Promise<Result>): Promise<Result> {
    const { id } = live.run
    const keeper = new RunKeeper(async (entries) => {
      this.#site.channel.tell({ of: id, entries })
      const run = { ...live.run, ...live.tally, touchedAt: this.#site.now().getTime() }
      await Promise.all([this.#site.store.keep(id, entries), this.#site.store.change(run)]).catch(() =>
        live.set({ isKept: false }),
      )
    })
    const result = await work((entries, isUrgent) => {
      keeper.add(entries)
      return isUrgent ? keeper.flush() : undefined
    })
    await keeper.flush()
    return result
  }

  async #change(live: LiveRun, change: Partial<Run>): Promise<void> {
    const run = { ...live.run, ...live.tally, ...change, touchedAt: this.#site.now().getTime() }
    live.set({ run })
    await this.#site.store.change(run).catch(() => live.set({ isKept: false }))
    this.#site.channel.tell({ run })
    await this.readList()
  }

  async #read(id: string): Promise<LiveRun | null> {
    const stored = await this.#site.store.read(id).catch(() => null)
    const { person, tenant } = this.#site.owner
    const isOwn = stored?.run.person === person && stored.run.tenant === tenant
    const live = isOwn ? new LiveRun(stored.run, stored.objects, stored.entries) : null
    this.#opening.delete(id)
    if (live) {
      this.#live.set(id, live)
      if (await this.#site.locks.isHeld(id)) this.#watch(live)
      else if (live.entries.some(isInDoubt)) void this.settle(live)
    }
    return live
  }

  /** Shows a run that another tab carries out, until it does so no more. */
  #watch(live: LiveRun): void {
    if (live.read().isElsewhere || this.#stoppers.has(live.run.id)) return
    live.set({ isElsewhere: true, activity: 'running' })
    this.#tellBusy()
    void this.#site.locks.whenFree(live.run.id).then(async () => {
      const stored = await this.#site.store.read(live.run.id).catch(() => null)
      if (stored) live.apply(stored.entries, this.#site.now().getTime())
      live.set({ isElsewhere: false, activity: 'idle', ...(stored && { run: stored.run }) })
      this.#tellBusy()
    })
  }

  async #hear(message: RunMessage): Promise<void> {
    if ('run' in message) return this.#hearOf(message.run)
    if ('isRemoved' in message) {
      this.#live.delete(message.of)
      return this.readList()
    }
    const live = this.#live.get(message.of) ?? (await this.#opening.get(message.of))
    if ('entries' in message) live?.apply(message.entries, this.#site.now().getTime())
    else if (live && this.#stoppers.has(message.of)) this.stop(live, message.ask)
  }

  async #hearOf(run: Run): Promise<void> {
    const { person, tenant } = this.#site.owner
    if (run.person !== person || run.tenant !== tenant) return
    await this.readList()
    const live = await this.open(run.id)
    live?.set({ run })
    if (live && (await this.#site.locks.isHeld(run.id))) this.#watch(live)
  }

  #tellBusy(): void {
    this.#underWay = [...this.#live.values()].filter((live) => live.read().activity !== 'idle')
    this.#site.onBusy(this.#stoppers.size > 0)
    for (const listener of this.#listeners) listener()
  }
}
