import { queryOptions, skipToken, type SkipToken } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Session } from '@/lib/auth/session'
import type { ConfirmedActName } from '@/lib/contract/acts'
import { domainsSchema } from '@/lib/contract/domains'
import {
  companionsSchema,
  findingsOfSeveralSchema,
  findingsSchema,
  objectsPerLook,
  type Companions,
  type FindingsOfSeveral,
} from '@/lib/contract/findings'
import { signInNameCheckSchema, type DeletedObject, type SignInNameCheck } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from './api'
import { proposeNames, type Unnamed } from './names/propose-names'

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

    /** New names for those whose old one cannot be had; `reserved` are those that others come back with. */
    proposals: (unnamed: readonly Unnamed[], reserved: readonly string[]) =>
      queryOptions({
        queryKey: ['proposed-names', unnamed, reserved],
        queryFn: ({ signal }) =>
          proposeNames(unnamed, { reserved, check: (names) => readNameChecks(session, names, signal) }),
        staleTime: 10_000,
      }),
  }
}

/** Objects of a kind, by the values that their companions carry too. */
type CompanionsOf = { readonly kind: KindSlug; readonly values: readonly string[] }

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

async function readNameChecks(session: Session, names: readonly string[], signal: AbortSignal) {
  const checks: SignInNameCheck[] = []
  for (let start = 0; start < names.length; start += alternativesPerFilter) {
    const path = apiPaths.signInNameChecks(names.slice(start, start + alternativesPerFilter))
    checks.push(...(await readApi(path, signInNameChecksSchema, { session, signal })))
  }
  return checks
}

const signInNameChecksSchema = z.array(signInNameCheckSchema)
