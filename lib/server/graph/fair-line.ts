import 'server-only'

/** Whose turn a waiting one asks for. */
export type Claimant = {
  readonly person: string
  readonly act: string
  /** Whether a part of its work is done, so that the rest must not be long in coming. */
  readonly isBegun: boolean
}

export type FairLine<Waiting extends Claimant> = {
  readonly add: (waiting: Waiting) => void
  readonly remove: (waiting: Waiting) => void
  /** Takes out whose turn it is among the people who may have one: it goes round over people, and over the acts of each. */
  readonly next: (mayHaveTurn: (person: string) => boolean) => Waiting | null
  /** All that wait, in no order. */
  readonly all: () => readonly Waiting[]
}

type Acts<Waiting> = Map<string, Waiting[]>

/** A line in which whoever asks for thousands of turns is as far from the next as whoever asks for one. */
export function createFairLine<Waiting extends Claimant>(): FairLine<Waiting> {
  /** In the order of their next turns. */
  const people = new Map<string, Acts<Waiting>>()

  function add(waiting: Waiting): void {
    const acts = people.get(waiting.person) ?? new Map<string, Waiting[]>()
    people.set(waiting.person, acts)
    const ofAct = acts.get(waiting.act) ?? []
    acts.set(waiting.act, ofAct)
    // Behind others that are begun, and before all that are not.
    const place = waiting.isBegun ? ofAct.findIndex(({ isBegun }) => !isBegun) : -1
    ofAct.splice(place < 0 ? ofAct.length : place, 0, waiting)
  }

  function remove(waiting: Waiting): void {
    const acts = people.get(waiting.person)
    const ofAct = acts?.get(waiting.act)
    if (!acts || !ofAct?.includes(waiting)) return
    ofAct.splice(ofAct.indexOf(waiting), 1)
    if (ofAct.length === 0) acts.delete(waiting.act)
    if (acts.size === 0) people.delete(waiting.person)
  }

  function moveToEnd(person: string, act: string): void {
    const acts = people.get(person)
    const ofAct = acts?.get(act)
    if (!acts || !ofAct) return
    acts.delete(act)
    acts.set(act, ofAct)
    people.delete(person)
    people.set(person, acts)
  }

  return {
    add,
    remove,
    next(mayHaveTurn) {
      const [person, acts] = [...people].find(([name]) => mayHaveTurn(name)) ?? []
      if (person === undefined || acts === undefined) return null
      const ofActs = [...acts.values()]
      const [first] = ofActs.find(([waiting]) => waiting?.isBegun) ?? ofActs[0] ?? []
      if (!first) return null
      moveToEnd(person, first.act)
      remove(first)
      return first
    },
    all: () => [...people.values()].flatMap((acts) => [...acts.values()].flat()),
  }
}
