import { infiniteQueryOptions, queryOptions, skipToken, type SkipToken } from '@tanstack/react-query'
import {
  countsSchema,
  objectPageSchema,
  signInNameCheckSchema,
  type DeletedObject,
  type ObjectPage,
} from '@/lib/contract/objects'
import { domainsSchema } from '@/lib/contract/domains'
import type { ConfirmedActName } from '@/lib/contract/acts'
import {
  companionsSchema,
  findingsOfSeveralSchema,
  findingsSchema,
  objectsPerLook,
  type Companions,
  type FindingsOfSeveral,
} from '@/lib/contract/findings'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { meSchema } from '@/lib/contract/person'
import { firstPage, largestPage, type ListView, type Paging } from '@/lib/contract/view'
import type { Session } from '@/lib/auth/session'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { readApi } from './api'
import { listKey } from './list/list-keys'
import { isSortedHere } from './list/sort-rows'
import { readObject } from './read-object'

/** Of every look at one object. */
export const findingsKey = (kind: KindSlug, id: string) => ['objects', kind, 'findings', id] as const

/** What can be read, each as its key and its function in one. The session is no part of a key: its caches end with it. */
export function objectQueries(session: Session) {
  return {
    list: (list: ListName, view: ListView) =>
      infiniteQueryOptions({
        queryKey: listKey(list, view),
        queryFn: ({ pageParam, signal }) =>
          readApi(apiPaths.list(list, view, pageParam), objectPageSchema, { session, signal }),
        initialPageParam: firstPaging(view),
        getNextPageParam: nextPaging,
      }),

    one: (kind: KindSlug, id: string) =>
      queryOptions({
        queryKey: ['objects', kind, 'one', id],
        queryFn: ({ signal }) => readObject(kind, id, { session, signal }),
      }),

    findings: (object: DeletedObject | SkipToken) =>
      queryOptions({
        queryKey:
          object === skipToken ? ['findings'] : [...findingsKey(object.kind, object.id), object.deletedDateTime],
        queryFn:
          object === skipToken
            ? skipToken
            : ({ signal }) => readApi(apiPaths.findings(object.kind, object.id), findingsSchema, { session, signal }),
        staleTime: 15_000,
      }),

    /** By the objects and not by what is read of them, which is the same for an act as long as they are deleted. */
    looks: (kind: KindSlug, act: ConfirmedActName, ids: readonly string[]) =>
      queryOptions({
        queryKey: ['objects', kind, 'looks', act, ids],
        queryFn: ({ signal }) => readLooks(session, { kind, act, ids }, signal),
        staleTime: 15_000,
      }),

    companions: (of: CompanionsOf | SkipToken) =>
      queryOptions({
        queryKey: of === skipToken ? ['companions'] : ['objects', of.kind, 'companions', of.values],
        queryFn: of === skipToken ? skipToken : ({ signal }) => readCompanions(session, of, signal),
        staleTime: 15_000,
      }),

    counts: (kinds: readonly KindSlug[]) =>
      queryOptions({
        queryKey: ['counts', kinds],
        queryFn: ({ signal }) => readApi(apiPaths.counts(kinds), countsSchema, { session, signal }),
      }),

    me: () =>
      queryOptions({
        queryKey: ['me'],
        queryFn: ({ signal }) => readApi(apiPaths.me(), meSchema, { session, signal }),
        staleTime: 5 * 60_000,
      }),

    domains: () =>
      queryOptions({
        queryKey: ['domains'],
        queryFn: ({ signal }) => readApi(apiPaths.domains(), domainsSchema, { session, signal }),
        staleTime: 60_000,
      }),

    signInNameCheck: (signInName: string | SkipToken) =>
      queryOptions({
        queryKey: ['sign-in-name', signInName === skipToken ? null : signInName],
        queryFn:
          signInName === skipToken
            ? skipToken
            : ({ signal }) => readApi(apiPaths.signInNameCheck(signInName), signInNameCheckSchema, { session, signal }),
        staleTime: 10_000,
      }),
  }
}

/** Objects of a kind, by the values that their companions carry too. */
type CompanionsOf = { readonly kind: KindSlug; readonly values: readonly string[] }

/** A list that is sorted here is loaded completely, so in the largest pages. */
export function firstPaging({ sort }: ListView): Paging {
  return { cursor: null, size: isSortedHere(sort) ? largestPage : firstPage }
}

/** The first rows come in small pages, because these come fast. */
const rowsInSmallPages = 300

/**
 * Behind the first rows pages are large, so that 100,000 objects take a hundred requests and not a thousand. A next link
 * keeps the size of its page, so the large pages start again at the first row; rows that come twice are shown once. Lists
 * that the server sifts keep small pages, because their total is counted from the pages.
 */
function nextPaging(page: ObjectPage, pages: readonly ObjectPage[], { size }: Paging): Paging | null {
  if (page.next === null) return null
  const loaded = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  const isLong = loaded >= rowsInSmallPages && typeof pages[0]?.total === 'number' && page.sifted === undefined
  return size < largestPage && isLong ? { cursor: null, size: largestPage } : { cursor: page.next, size }
}

type LooksAt = { readonly kind: KindSlug; readonly act: ConfirmedActName; readonly ids: readonly string[] }

async function readLooks(session: Session, { kind, act, ids }: LooksAt, signal: AbortSignal) {
  const looks: FindingsOfSeveral['looks'] = []
  const size = objectsPerLook[act]
  for (let start = 0; start < ids.length; start += size) {
    const path = apiPaths.findingsOfSeveral(kind, act, ids.slice(start, start + size))
    looks.push(...(await readApi(path, findingsOfSeveralSchema, { session, signal })).looks)
  }
  return { looks, checkedAt: new Date().toISOString() }
}

/** One call after the other: several hundred values are no reason to flood Graph. */
async function readCompanions(
  session: Session,
  { kind, values }: CompanionsOf,
  signal: AbortSignal,
): Promise<Companions> {
  const answers: Companions[] = []
  for (let start = 0; start < values.length; start += alternativesPerFilter) {
    const path = apiPaths.companions(kind, values.slice(start, start + alternativesPerFilter))
    answers.push(await readApi(path, companionsSchema, { session, signal }))
  }
  const failure = answers.find((answer) => answer.failure)?.failure
  return { companions: answers.flatMap(({ companions }) => companions), ...(failure && { failure }) }
}
