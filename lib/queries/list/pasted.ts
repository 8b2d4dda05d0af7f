import { withinAddress } from '@/lib/contract/parsers'
import { pastedTexts } from '@/lib/format/pasted-texts'

/** What was pasted into a search field of this tab. */
export type Pasted = {
  /** What the address of a list can hold. */
  readonly texts: readonly string[]
  /** What it cannot, and is still to be looked up. */
  readonly rest: readonly string[]
}

let latest: Pasted | null = null
let isFresh = false

/** Cuts what was pasted into its texts, and remembers it for the list that looks them up. */
export function takePasted(pasted: string): Pasted {
  return remember(pastedTexts(pasted))
}

/** The next texts of a paste that was too long for one list. */
export function takeRest({ rest }: Pasted): Pasted {
  return remember(rest)
}

function remember(all: readonly string[]): Pasted {
  const texts = withinAddress(all) ?? []
  latest = { texts, rest: all.slice(texts.length) }
  isFresh = true
  return latest
}

/** The paste that a list of these texts comes from; null where it comes from a link. */
export function pastedOf(texts: readonly string[]): Pasted | null {
  return latest?.texts.join('\n') === texts.join('\n') ? latest : null
}

/** Whether what a paste found is still to be ticked. True once only: later ticks are made by hand. */
export function isFirstLook(texts: readonly string[]): boolean {
  const isFirst = isFresh && pastedOf(texts) !== null
  if (isFirst) isFresh = false
  return isFirst
}
