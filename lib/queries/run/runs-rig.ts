import type { ActEvent, ActInput, ActName, ActTarget } from '@/lib/contract/acts'
import type { Whereabouts } from '@/lib/contract/lost-answer'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Run, RunEntry } from '@/lib/contract/runs'
import type { RunStore } from '@/lib/storage/runs'
import type { RunMessage } from './run-channel'
import { Runs } from './runs'
import type { RunsSite } from './runs-site'

export const owner = { person: 'person', tenant: 'tenant' }

export const objectsOf = (count: number): readonly DeletedObject[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'users', id: `id-${index}`, displayName: `Example ${index}` },
    ...{ deletedDateTime: '2026-11-20T10:00:00Z', properties: {} },
  }))

type Tab = { readonly name: string; hear: (message: RunMessage) => void; isOpen: boolean }
type Send = (act: ActName, input: ActInput) => AsyncIterable<ActEvent>

/** A browser whose tabs share what is kept, which of them carries out a run, and what they tell each other. */
export class Browser {
  readonly #kept = new Map<string, { run: Run; objects: readonly DeletedObject[]; entries: Map<string, RunEntry> }>()
  readonly #held = new Map<string, Promise<unknown>>()
  readonly #tabs: Tab[] = []
  readonly calls: { tab: string; act: ActName; input: ActInput }[] = []
  send: Send = (_, input) => answerAll(input)
  locate: (act: ActName, target: ActTarget) => Promise<Whereabouts> = () => Promise.resolve('unknown')
  isFull = false

  open(name: string, as = owner): { readonly runs: Runs; readonly crash: () => void } {
    const tab: Tab = { name, hear: () => undefined, isOpen: true }
    this.#tabs.push(tab)
    const held = new Set<string>()
    const runs = new Runs(this.#site(tab, as, held))
    return {
      runs,
      crash: () => {
        tab.isOpen = false
        for (const run of held) this.#held.delete(run)
      },
    }
  }

  #site(tab: Tab, as: typeof owner, held: Set<string>): RunsSite {
    const whileOpen = <Result>(result: Promise<Result>): Promise<Result> =>
      tab.isOpen ? result : new Promise(() => undefined)
    return {
      owner: as,
      tab: tab.name,
      store: this.#store(tab),
      locks: {
        hold: async (run, work) => {
          if (this.#held.has(run)) return null
          const working = work()
          this.#held.set(run, working)
          held.add(run)
          const result = await working
          if (tab.isOpen) this.#held.delete(run)
          held.delete(run)
          return result
        },
        isHeld: (run) => Promise.resolve(this.#held.has(run)),
        whenFree: async (run) => {
          while (this.#held.has(run)) await new Promise((resolve) => setTimeout(resolve, 5))
        },
      },
      channel: {
        tell: (message) => {
          for (const other of this.#tabs)
            if (other !== tab && other.isOpen && tab.isOpen) other.hear(structuredClone(message))
        },
        listen: (hear) => (tab.hear = hear),
      },
      attempt: () => ({
        send: (act) => async (_, input) => {
          await whileOpen(Promise.resolve())
          this.calls.push({ tab: tab.name, act, input })
          return streamWhile(() => tab.isOpen, this.send(act, input))
        },
        getAccessToken: () => whileOpen(Promise.resolve('token')),
        locate: (act, _, target) => whileOpen(this.locate(act, target)),
        untilOnline: () => Promise.resolve(true),
        onStep: () => () => undefined,
        onStepDone: () => undefined,
      }),
      onAttempt: () => Promise.resolve(),
      onAttempted: () => undefined,
      onBusy: () => undefined,
      now: () => new Date(),
    }
  }

  #store(tab: Tab): RunStore {
    const write = (work: () => void) => {
      if (this.isFull) return Promise.reject(new Error('no room'))
      if (!tab.isOpen) return new Promise<void>(() => undefined)
      work()
      return Promise.resolve()
    }
    return {
      list: ({ person, tenant }) =>
        Promise.resolve(
          [...this.#kept.values()]
            .map(({ run }) => run)
            .filter((run) => run.person === person && run.tenant === tenant),
        ),
      read: (id) => {
        const kept = this.#kept.get(id)
        return Promise.resolve(kept ? structuredClone({ ...kept, entries: [...kept.entries.values()] }) : null)
      },
      begin: (run, objects, entries) =>
        write(() => this.#kept.set(run.id, { run, objects, entries: new Map(entries.map((one) => [one.id, one])) })),
      change: (run) =>
        write(() => {
          const kept = this.#kept.get(run.id)
          if (kept) kept.run = run
        }),
      keep: (id, entries) =>
        write(() => {
          for (const entry of entries) this.#kept.get(id)?.entries.set(entry.id, entry)
        }),
      remove: (id) => write(() => void this.#kept.delete(id)),
    }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of things that are there already
export async function* answerAll(input: ActInput): AsyncGenerator<ActEvent> {
  for (const { id } of input.targets) yield { id, state: 'done', receipt: `receipt of ${id}` }
  yield { end: input.targets.length }
}

async function* streamWhile(isOpen: () => boolean, events: AsyncIterable<ActEvent>): AsyncGenerator<ActEvent> {
  for await (const event of events) {
    if (!isOpen()) await new Promise(() => undefined)
    yield event
  }
}
