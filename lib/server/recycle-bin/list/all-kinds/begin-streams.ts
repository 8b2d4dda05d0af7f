import 'server-only'
import { mostSortedHere, type ListView } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import { askModes } from '../conditions/ask-mode'
import { planList, planLists, type PlanContext } from '../list-plan'
import { isTaking } from './kind-families'
import { keyOf, KindStream, type StreamPosition } from './kind-stream'

type Load = (streams: readonly KindStream[]) => Promise<void>
export type Begun = { readonly view: ListView; readonly context: PlanContext; readonly load: Load }

/**
 * The streams of a view with their first pages. Where a search finds nothing in what Graph looks at, every object is gone
 * through, as long as there are not too many of them.
 */
export async function beginStreams(
  kinds: readonly Kind[],
  { view, context, load }: Begun,
): Promise<readonly KindStream[]> {
  const streams = kinds.flatMap((kind) => planLists(kind, view, context).map((plan) => new KindStream(plan)))
  await loadAll(streams, load)
  const asked = streams.filter(isTaking)
  const hasFound = asked.some(({ total }) => total !== 0)
  const gone = hasFound ? [] : asked.filter(({ plan }) => view.search !== '' && plan.mode !== 'here')
  if (gone.length === 0) return streams
  const here = [...new Set(gone.map(({ plan }) => plan.kind))].map(
    (kind) => new KindStream(planList(kind, view, { ...context, mode: 'here' })),
  )
  await loadAll(here, load)
  for (const stream of here) {
    if ((stream.count ?? 0) > mostSortedHere) stream.leaveUnread()
    else for (const other of gone) if (other.plan.kind === stream.plan.kind) other.drop()
  }
  return [...streams, ...here]
}

/** Reads on from where the last page ended. */
export async function continueStreams(
  positions: Readonly<Record<string, StreamPosition>>,
  kinds: readonly Kind[],
  { view, context, load }: Begun,
): Promise<readonly KindStream[]> {
  const streams = kinds.flatMap((kind) =>
    askModes.flatMap((mode) => {
      const position = positions[keyOf({ kind, mode })]
      return position === undefined ? [] : [new KindStream(planList(kind, view, { ...context, mode }), position)]
    }),
  )
  await load(streams.filter(({ isStarving }) => isStarving))
  return streams
}

/** Where Graph refuses a list, its stream begins anew. Of those that then go through every object one is enough. */
async function loadAll(streams: readonly KindStream[], load: Load): Promise<void> {
  await load(streams)
  for (const stream of streams) if (isComplete(stream)) dropOthers(streams, stream)
  const anew = streams.filter(({ isStarving, hasBegun }) => isStarving && !hasBegun)
  if (anew.length > 0) await loadAll(anew, load)
}

function isComplete(stream: KindStream): boolean {
  return isTaking(stream) && (stream.plan.mode === 'here' || stream.isWhole)
}

function dropOthers(streams: readonly KindStream[], { plan }: KindStream): void {
  const [first, ...others] = [...streams]
    .filter((other) => other.plan.kind === plan.kind && !other.isDropped)
    .sort((one, other) => Number(isComplete(other)) - Number(isComplete(one)))
  if (first) for (const other of others) other.drop()
}
