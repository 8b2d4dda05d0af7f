import 'server-only'
import { AppError, type AppErrorCode } from '@/lib/contract/app-error'
import { askBatch } from '../../../graph/batch'
import type { GraphAnswer, GraphApi, GraphRequest } from '../../../graph/message'
import { requestOfNextLink } from '../../../graph/paging'
import type { DelegatedSession } from '../../../session'
import { binPageOf, isWithoutQueries, planAfter } from '../bin-page'
import { firstPageOf } from '../list-plan'
import { readWholeBin } from '../whole-bin'
import { keyOf, type KindStream } from './kind-stream'

/**
 * Reads on for each stream, side by side. A kind that cannot be read from its beginning has its `failure` then.
 *
 * @throws AppError when the person has to sign in again, or a kind fails of which rows were given already: the page can be
 * asked for again, and nothing is left out
 */
export async function loadStreams(
  session: DelegatedSession,
  streams: readonly KindStream[],
  size: number,
): Promise<void> {
  const paged = streams.filter(({ isWhole }) => !isWhole)
  await Promise.all([
    ...(['v1.0', 'beta'] as const).map((api) => loadPages(session, api, { streams: paged, size })),
    ...streams.filter(({ isWhole }) => isWhole).map((stream) => attempt(stream, () => loadWhole(session, stream))),
  ])
}

async function loadPages(
  session: DelegatedSession,
  api: GraphApi,
  { streams, size }: { streams: readonly KindStream[]; size: number },
): Promise<void> {
  const own = streams.filter(({ plan }) => plan.kind.graph.api === api)
  const answers = await askAll(
    session,
    api,
    own.map((stream) => ({ stream, request: requestOf(session, stream, size) })),
  )
  await Promise.all(
    answers.map(([stream, answer]) =>
      attempt(stream, async () => {
        const isFirst = stream.link === null
        if (isFirst && isWithoutQueries(session, stream.plan, answer)) await loadOtherwise(session, stream, answer)
        else stream.acceptPage(binPageOf(session, stream.plan, answer))
      }),
    ),
  )
}

type Asked = { readonly stream: KindStream; readonly request: GraphRequest }

/** A kind goes without a batch, in however many ways it is asked, because requests in a batch are not tried again. */
const fewEnough = 2

async function askAll(
  { graph, signal }: DelegatedSession,
  api: GraphApi,
  asked: readonly Asked[],
): Promise<readonly (readonly [KindStream, GraphAnswer])[]> {
  if (asked.length <= fewEnough)
    return Promise.all(asked.map(async ({ stream, request }) => [stream, await graph.ask(request, signal)] as const))
  const reads = asked.map(({ stream, request: { path, query, consistency } }) => ({
    id: keyOf(stream.plan),
    path,
    ...(query && { query }),
    ...(consistency && { consistency }),
  }))
  const answers = await askBatch(graph, api, reads, signal)
  return asked.flatMap(({ stream }) => {
    const answer = answers.get(keyOf(stream.plan))
    return answer === undefined ? [] : [[stream, answer] as const]
  })
}

function requestOf({ graph }: DelegatedSession, { link, plan }: KindStream, size: number): GraphRequest {
  return link === null ? firstPageOf(plan, size) : requestOfNextLink(link, graph.baseUrl, plan.kind.graph.api)
}

async function loadOtherwise(session: DelegatedSession, stream: KindStream, answer: GraphAnswer): Promise<void> {
  const otherwise = planAfter(stream.plan, answer)
  if (otherwise === null) await loadWhole(session, stream)
  else stream.beginAnew(otherwise)
}

async function loadWhole(session: DelegatedSession, stream: KindStream): Promise<void> {
  stream.acceptWhole(await readWholeBin(session, stream.plan))
}

/** Failures that concern the person and not the kind. */
const personal: readonly AppErrorCode[] = ['stepUp', 'signedOut']

async function attempt(stream: KindStream, load: () => Promise<void>): Promise<void> {
  try {
    await load()
  } catch (error) {
    if (!(error instanceof AppError) || personal.includes(error.failure.code) || stream.hasBegun) throw error
    stream.failure = error.failure
  }
}
