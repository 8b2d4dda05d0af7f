import { queryOptions, skipToken, type QueryClient, type SkipToken } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Session } from '@/lib/auth/session'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import { domainsSchema } from '@/lib/contract/domains'
import {
  companionsSchema,
  findingsOfSeveralSchema,
  findingsSchema,
  type Companions,
  type FindingsOfSeveral,
} from '@/lib/contract/findings'
import { signInNameCheckSchema, type DeletedObject, type SignInNameCheck } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from './api'
import { checkNames } from './names/check-names'
import type { NamePattern } from '@/lib/contract/name-pattern'
import { proposeNames, type Unnamed } from './names/propose-names'
import { waitUnlessStopped } from './wait-unless-stopped'

/** Of every look at one object. */
export const findingsKey = (kind: KindSlug, id: string) => ['objects', kind, 'findings', id] as const

/** What is looked up of objects before an act: apart from the lists, which come first. */
export function lookQueries(session: Session) {
  return {
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

    companions: (of: CompanionsOf | SkipToken) =>
      queryOptions({
        queryKey: of === skipToken ? ['companions'] : ['objects', of.kind, 'companions', of.values],
        queryFn: of === skipToken ? skipToken : ({ signal }) => readCompanions(session, of, signal),
        staleTime: 15_000,
        refetchOnWindowFocus: false,
      }),

    domains: () =>
      queryOptions({
        queryKey: ['domains'],
        queryFn: ({ signal }) => readApi(apiPaths.domains(), domainsSchema, { session, signal }),
        staleTime: 60_000,
      }),

    signInNameCheck: (signInName: string | SkipToken) =>
      queryOptions({
        queryKey: signInNameKey(signInName === skipToken ? null : signInName),
        queryFn:
          signInName === skipToken
            ? skipToken
            : ({ signal }) => readApi(apiPaths.signInNameCheck(signInName), signInNameCheckSchema, { session, signal }),
        staleTime: 10_000,
      }),

    /** New names for those whose old one cannot be had; `reserved` are those that others come back with. */
    proposals: ({ unnamed, reserved, pattern }: NamesWanted) =>
      queryOptions({
        queryKey: ['proposed-names', unnamed, reserved, pattern],
        queryFn: async ({ signal, client }) => ({
          pattern,
          names: await proposeNames(unnamed, {
            pattern,
            reserved,
            check: (names) => readNameChecks(names, session, client, signal),
          }),
        }),
        staleTime: namesFreshMs,
        refetchOnWindowFocus: false,
      }),
  }
}

const signInNameKey = (name: string | null) => ['sign-in-name', name] as const

export type NamesWanted = {
  readonly unnamed: readonly Unnamed[]
  readonly reserved: readonly string[]
  readonly pattern: NamePattern
}

/** Objects of a kind, by the values that their companions carry too. */
type CompanionsOf = { readonly kind: KindSlug; readonly values: readonly string[] }

type Several = { readonly kind: KindSlug; readonly ids: readonly string[] }

/** What decides of each of a few objects whether and how an act is tried. */
export async function lookAtBatch(
  session: Session,
  act: ConfirmedActName,
  { kind, ids }: Several,
  signal: AbortSignal,
): Promise<FindingsOfSeveral['looks']> {
  const path = apiPaths.findingsOfSeveral(kind, act, ids)
  return (await readApi(path, findingsOfSeveralSchema, { session, signal })).looks
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

/** Whoever names many waits for minutes, and what was free at their beginning is not asked for again and again. */
const namesFreshMs = 120_000

function readNameChecks(names: readonly string[], session: Session, client: QueryClient, signal: AbortSignal) {
  return checkNames(names, {
    ask: (some) => readApi(apiPaths.signInNameChecks(some), signInNameChecksSchema, { session, signal }),
    recall: (name) => {
      const known = client.getQueryState<SignInNameCheck>(signInNameKey(name))
      return known && Date.now() - known.dataUpdatedAt < namesFreshMs ? known.data : undefined
    },
    remember: (check) => client.setQueryData(signInNameKey(check.signInName), check),
    wait: (seconds) => waitUnlessStopped(seconds, signal),
    signal,
  })
}

const signInNameChecksSchema = z.array(signInNameCheckSchema)
