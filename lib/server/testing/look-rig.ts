import type { Finding } from '@/lib/contract/findings'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { CheckName } from '@/lib/kinds/vocabulary'
import type { GraphAnswer, GraphRequest } from '../graph/message'
import { checkDeletedObject } from '../recycle-bin/look/check-deleted-object'
import type { DelegatedSession } from '../session'
import { fastTiming } from './act-session'
import { answering, createReadSession, everyPermission, found } from './read-session'

export type Routes = Parameters<typeof answering>[0]

/** What Graph answers to a collection that is asked for; empty where the filter does not hold one of the texts. */
export const listed =
  (items: readonly object[], ...texts: readonly string[]) =>
  ({ query = {} }: GraphRequest): GraphAnswer =>
    found({ value: texts.length === 0 || texts.some((text) => query.$filter?.includes(text)) ? items : [] })

type Circumstances = {
  readonly routes?: Routes
  readonly permissions?: readonly string[]
  readonly roleTemplateIds?: readonly string[] | null
  readonly write?: (request: GraphRequest) => GraphAnswer
}

/** Checks the deleted object `a` of a kind against a Graph that answers by path, and else finds nothing. */
export async function lookAt(slug: KindSlug, properties: GraphProperties, circumstances: Circumstances = {}) {
  const { session, kind } = sessionWith(slug, properties, circumstances)
  const { findings } = await checkDeletedObject(session, kind, 'a', fastTiming())
  const of = (name: CheckName): Finding | undefined => findings.find(({ check }) => check === name)
  return { findings, of, asked: session.asked }
}

/** The deleted object `a`, its kind, and a session that reads it. */
export function sessionWith(
  slug: KindSlug,
  properties: GraphProperties,
  { routes = {}, permissions = everyPermission, roleTemplateIds = [], write }: Circumstances = {},
) {
  const kind = kindOf(slug)
  const object = { id: 'a', displayName: 'Ann', deletedDateTime: '2025-12-30T00:00:00Z', ...properties }
  const { container, cast } = kind.graph
  const path = cast === null ? `${container}/a` : `${container}/a/microsoft.graph.${cast}`
  const session: DelegatedSession & { readonly asked: readonly GraphRequest[] } = createReadSession(
    answering({ ...emptyCollections, [path]: found(object), ...routes }),
    { permissions, roleTemplateIds, ...(write && { write }) },
  )
  return { session, kind }
}

const verifiedDomains = ['contoso.example', 'c.example'].map((name, index) => ({ name, isDefault: index === 0 }))

const emptyCollections: Routes = {
  '/organization': found({ value: [{ id: 'tenant', verifiedDomains }] }),
  ...Object.fromEntries(
    [
      '/users',
      '/groups',
      '/applications',
      '/servicePrincipals',
      '/roleManagement/directory/roleAssignments',
      '/contacts',
      ...kinds.map(
        ({ graph: { container, cast } }) => `${container}${cast === null ? '' : `/microsoft.graph.${cast}`}`,
      ),
    ].map((path) => [path, listed([])]),
  ),
}
