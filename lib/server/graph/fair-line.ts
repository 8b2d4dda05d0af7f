import 'server-only'

/** Whose turn a waiting one asks for. */
export type Claimant = {
  readonly person: string
  readonly call: string
  /** Whether a part of its work is done, so that the rest must not be long in coming. */
  readonly isBegun: boolean
}

export type FairLine<Waiting extends Claimant> = {
  readonly add: (waiting: Waiting) => void
  readonly remove: (waiting: Waiting) => void
  /** Takes out whose turn it is among the people who may have one: it goes round over people, and over the calls of each. */
  readonly next: (mayHaveTurn: (person: string) => boolean) => Waiting | null
  /** All that wait, in no order. */
  readonly all: () => readonly Waiting[]
}

type Calls<Waiting> = Map<string, Waiting[]>

/** A line in which whoever asks for thousands of turns is as far from the next as whoever asks for one. */
export function createFairLine<Waiting extends Claimant>(): FairLine<Waiting> {
  /** In the order of their next turns. */
  const people = new Map<string, Calls<Waiting>>()

  function add(waiting: Waiting): void {
    const calls = people.get(waiting.person) ?? new Map<string, Waiting[]>()
    people.set(waiting.person, calls)
    const ofCall = calls.get(waiting.call) ?? []
    calls.set(waiting.call, ofCall)
    // Behind others that are begun, and before all that are not.
    const place = waiting.isBegun ? ofCall.findIndex(({ isBegun }) => !isBegun) : -1
    ofCall.splice(place < 0 ? ofCall.length : place, 0, waiting)
  }

  function remove(waiting: Waiting): void {
    const calls = people.get(waiting.person)
    const ofCall = calls?.get(waiting.call)
    if (!calls || !ofCall?.includes(waiting)) return
    ofCall.splice(ofCall.indexOf(waiting), 1)
    if (ofCall.length === 0) calls.delete(waiting.call)
    if (calls.size === 0) people.delete(waiting.person)
  }

  function moveToEnd(person: string, call: string): void {
    const calls = people.get(person)
    const ofCall = calls?.get(call)
    if (!calls || !ofCall) return
    calls.delete(call)
    calls.set(call, ofCall)
    people.delete(person)
    people.set(person, calls)
  }

  return {
    add,
    remove,
    next(mayHaveTurn) {
      const [person, calls] = [...people].find(([name]) => mayHaveTurn(name)) ?? []
      if (person === undefined || calls === undefined) return null
      const ofCalls = [...calls.values()]
      const [first] = ofCalls.find(([waiting]) => waiting?.isBegun) ?? ofCalls[0] ?? []
      if (!first) return null
      moveToEnd(person, first.call)
      remove(first)
      return first
    },
    all: () => [...people.values()].flatMap((calls) => [...calls.values()].flat()),
  }
}
