import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Holder } from '@/lib/contract/findings'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { mailContact } from '@/lib/kinds/mail-contact'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { roleNamesOf } from '@/lib/kinds/roles'
import type { GraphApi } from '../../../graph/message'
import { parseCollection } from '../../../graph/paging'
import { missingPermission } from '../../../identity/permissions'
import type { DelegatedSession } from '../../../session'
import { explainRefusal } from '../../refusal'
import { holderOf, type Held, type Item } from './holder'

export type LiveHolders = { readonly found: readonly Held[] } | Failure

/** Somewhere live objects can hold a value. */
export type LivePlace = {
  readonly slug: Holder['kind']
  readonly api: GraphApi
  readonly collection: string
  /** What tells one from another, beside id and name. */
  readonly telling: readonly string[]
  readonly missing: (session: DelegatedSession) => Failure | null
  readonly explain: (failure: Failure, session: DelegatedSession) => Failure
}

/** The live objects of a place that match one of several conditions. */
export async function findLive(
  session: DelegatedSession,
  place: LivePlace | null,
  { conditions, select }: { readonly conditions: readonly string[]; readonly select: readonly string[] },
): Promise<LiveHolders> {
  if (place === null) return { code: 'unexpected' }
  const missing = place.missing(session)
  if (missing) return missing
  const properties = [...new Set(['id', 'displayName', ...place.telling, ...select])]
  const filters = chunks(conditions, alternativesPerFilter).map((some) => some.join(' or '))
  const answers = await Promise.all(
    filters.map((filter) => {
      const query = { $filter: filter, $select: properties.join(',') }
      return session.graph.ask({ api: place.api, path: place.collection, query }, session.signal)
    }),
  )
  const refused = answers.find((answer) => !answer.isOk)
  if (refused && !refused.isOk) return place.explain(refused.failure, session)
  const items: readonly Item[] = answers.flatMap((answer) => (answer.isOk ? parseCollection(answer.body).items : []))
  return { found: items.flatMap((item) => holderOf(place.slug, item)) }
}

/** Where the live objects of a kind are; null where Graph has no list of them. */
export function livePlaceOf(kind: Kind): LivePlace | null {
  const { live, api } = kind.graph
  if (live === null) return null
  const telling = ['department', 'appId'].filter((name) => kind.properties.some((property) => property.name === name))
  return {
    slug: kind.slug,
    api,
    collection: live.collection,
    telling,
    missing: (session) => missingPermission(session, kind, 'read'),
    explain: (failure, session) => explainRefusal(failure, kind, 'read', session),
  }
}

const mailContactPlace: LivePlace = {
  slug: mailContact.slug,
  ...mailContact.graph,
  telling: ['department'],
  missing: ({ permissions }) =>
    mailContact.permissions.some((name) => permissions.has(name))
      ? null
      : { code: 'permissionMissing', permission: mailContact.permissions[0] },
  explain: (failure, { caller: { roleTemplateIds } }) => {
    if (failure.code !== 'forbidden' || roleTemplateIds === null) return failure
    const held = roleNamesOf(roleTemplateIds)
    return mailContact.roles.some((role) => held.includes(role)) ? failure : { ...failure, code: 'roleMissing' }
  },
}

/** Wherever live objects can hold a value of the property, each place once. */
export function placesHolding(property: string): readonly LivePlace[] {
  const holding = kinds.filter(({ properties }) => properties.some(({ name }) => name === property))
  const places = holding.flatMap((kind) => livePlaceOf(kind) ?? [])
  const each = places.filter(
    ({ collection }, index) => places.findIndex((other) => other.collection === collection) === index,
  )
  return mailContact.properties.some((name) => name === property) ? [...each, mailContactPlace] : each
}

function chunks<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}
