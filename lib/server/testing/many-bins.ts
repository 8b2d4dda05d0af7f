import { createHash } from 'node:crypto'
import type { Failure } from '@/lib/contract/app-error'
import type { ListView } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { CloudName } from '@/lib/kinds/cloud'
import type { GraphAnswer, GraphRequest } from '../graph/message'
import { listAllKinds } from '../recycle-bin/list/list-all-kinds'
import { createSealer } from '../sealer'
import { createReadSession, everyPermission, found, refused } from './read-session'

type Item = {
  readonly id: string
  readonly displayName: string | null
  readonly deletedDateTime: string
  readonly mail?: string
}
export type Bins = Partial<Record<KindSlug, readonly Item[]>>
type Refusal = { readonly failure: Failure; readonly status: number }

type Circumstances = {
  readonly oid?: string
  readonly permissions?: readonly string[]
  readonly cloud?: CloudName
  readonly failing?: Partial<Record<KindSlug, Refusal>>
  /** Refused as soon as a query is advanced. */
  readonly withoutQueries?: Partial<Record<KindSlug, Refusal>>
  /** How long next links are. */
  readonly linkLength?: number
}

const sealer = createSealer('k'.repeat(32), 'list cursor')

type AskedOfBin = { readonly slug: KindSlug; readonly query: URLSearchParams }

/** Deleted so many minutes before the first one. */
export const item = (id: string, minutes: number, displayName: string | null = id): Item => ({
  id,
  displayName,
  deletedDateTime: new Date(Date.parse('2026-01-01T00:00:00Z') - minutes * 60_000).toISOString(),
})

export const items = (name: string, count: number, step = 1): readonly Item[] =>
  Array.from({ length: count }, (_, index) => item(`${name}${index}`, index * step))

/**
 * A Graph of many bins that are sorted and counted, but searched for ids only; what is in the place of the last row decides
 * where a page begins, as in the directory.
 */
export function createManyBins(bins: Bins, circumstances: Circumstances = {}) {
  const { oid = 'person', permissions = everyPermission, cloud = 'global', withoutQueries = {} } = circumstances
  const held = new Map<KindSlug, readonly Item[]>(kinds.map(({ slug }) => [slug, bins[slug] ?? []]))
  const failing = new Map(Object.entries(circumstances.failing ?? {}))
  const asked: AskedOfBin[] = []
  const outer: string[] = []

  function answerOf(api: string, pathAndQuery: string, isEventual: boolean): GraphAnswer {
    const { pathname, searchParams: query } = new URL(pathAndQuery, 'https://graph.example')
    const slug = slugOf(pathname)
    asked.push({ slug, query })
    const refusal = failing.get(slug) ?? (isEventual ? withoutQueries[slug] : undefined)
    if (refusal) return refused(refusal.status, refusal.failure)
    return found(pageOf(`https://graph.example/${api}${pathname}`, slug, query))
  }

  function pageOf(address: string, slug: KindSlug, query: URLSearchParams) {
    const [, id] = /^id eq '(.*)'$/.exec(query.get('$filter') ?? '') ?? []
    const order = query.get('$orderby')
    const matching = (held.get(slug) ?? []).filter((item) => id === undefined || item.id === id)
    const sorted = order === null ? matching : sortedBy(order, matching)
    const after = query.get('$skiptoken')
    const start = after === null ? 0 : positionBehind(after, sorted, order)
    const top = Number(query.get('$top') ?? 100)
    const value = sorted.slice(start, start + top)
    const next = new URLSearchParams(query)
    next.set('$skiptoken', `${JSON.stringify(value.at(-1))}${noise(slug, circumstances.linkLength ?? 0)}`)
    return {
      value,
      ...(query.has('$count') && after === null ? { '@odata.count': matching.length } : {}),
      ...(start + top < sorted.length ? { '@odata.nextLink': `${address}?${next.toString()}` } : {}),
    }
  }

  const session = createReadSession(
    (request) => {
      outer.push(`${request.api}${request.path.split('?')[0]}`)
      if (request.path !== '/$batch')
        return answerOf(request.api, addressOf(request), request.consistency !== undefined)
      const { requests } = request.body as unknown as { requests: { id: string; url: string; headers: object }[] }
      const answers = requests.map(({ id, url, headers }) => {
        const answer = answerOf(request.api, url, 'ConsistencyLevel' in headers)
        return { id, ...(answer.isOk ? { status: 200, body: answer.body } : refusedWithin(answer)) }
      })
      return found({ responses: answers })
    },
    { oid, permissions, cloud },
  )
  /** One page of the list of all kinds. */
  const read = (view: ListView, cursor: string | null = null) =>
    listAllKinds(session, { view, paging: { cursor, size: 100 } }, sealer)

  return {
    session,
    read,
    asked,
    outer: () => outer,
    put: (slug: KindSlug, items: readonly Item[]) => void held.set(slug, [...items, ...(held.get(slug) ?? [])]),
    remove(id: string) {
      for (const [slug, items] of held)
        held.set(
          slug,
          items.filter((item) => item.id !== id),
        )
    },
    fail: (slug: KindSlug, refusal: Refusal) => void failing.set(slug, refusal),
  }
}

function slugOf(path: string): KindSlug {
  const kind = kinds.find(({ graph: { container, cast } }) =>
    cast === null ? path === container : path === `${container}/microsoft.graph.${cast}`,
  )
  if (!kind) throw new Error(`No bin is at ${path}`)
  return kind.slug
}

function addressOf({ path, query = {} }: GraphRequest): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? path : `${path}?${text}`
}

function sortedBy(order: string, items: readonly Item[]): readonly Item[] {
  const sign = order.endsWith('desc') ? -1 : 1
  return [...items].sort((one, other) => (keyOf(order, one) < keyOf(order, other) ? -sign : sign))
}

function keyOf(order: string, { id, displayName, deletedDateTime }: Item): string {
  return `${order.startsWith('deleted') ? deletedDateTime : (displayName ?? '').toLowerCase()} ${id}`
}

function positionBehind(token: string, sorted: readonly Item[], order: string | null): number {
  const last = JSON.parse(token.slice(0, token.lastIndexOf('}') + 1)) as Item
  const index = sorted.findIndex(({ id }) => id === last.id)
  if (index >= 0 || order === null) return index + 1
  const behind = sortedBy(order, [...sorted, last])
  return behind.findIndex(({ id }) => id === last.id)
}

/** What looks like a token, is another one for each bin, and cannot be made smaller. */
function noise(slug: KindSlug, length: number): string {
  const blocks = Array.from({ length: Math.ceil(length / 43) }, (_, index) =>
    createHash('sha256').update(`${slug}${index}`).digest('base64url'),
  )
  return blocks.join('').slice(0, length)
}

function refusedWithin({ status, failure }: Extract<GraphAnswer, { isOk: false }>) {
  const headers = {
    ...(failure.retryAfterSeconds !== undefined && { 'Retry-After': failure.retryAfterSeconds }),
    ...(failure.code === 'stepUp' && {
      'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${Buffer.from('{}').toString('base64')}"`,
    }),
  }
  return { status: status ?? 503, headers, body: { error: { code: failure.graphCode ?? '', message: '' } } }
}
