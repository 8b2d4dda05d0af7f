export type Random = {
  /** A number from 0 (included) to 1 (not included). */
  next(): number
  integer(below: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  guid(): string
}

/** The same seed gives the same sequence on every machine (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const integer = (below: number) => Math.floor(next() * below)
  const hex = (digits: number) =>
    integer(16 ** digits)
      .toString(16)
      .padStart(digits, '0')

  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick(list) {
      const picked = list[integer(list.length)]
      if (picked === undefined) throw new Error('Nothing to pick from.')
      return picked
    },
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + integer(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`,
  }
}
