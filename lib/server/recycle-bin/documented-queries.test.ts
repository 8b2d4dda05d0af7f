import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonFilterNames } from '@/lib/contract/common-filters'
import { filterFits } from '@/lib/contract/filters'
import { emptyView, graphOrders, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { Facet, FacetName } from '@/lib/kinds/facet'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphRequest } from '../graph/message'
import { fastTiming } from '../testing/act-session'
import { anyFilterValues } from '../testing/any-filter-value'
import { listed, sessionWith } from '../testing/look-rig'
import { createReadSession, everyPermission } from '../testing/read-session'
import { readJournal } from './audit/read-journal'
import { firstPageOf, planList, planLists, type ListPlan } from './list/list-plan'
import { checkDeletedObject } from './look/check-deleted-object'
import { findCompanions } from './look/find-companions'

type Operator = 'eq' | 'startswith' | 'endswith' | 'ge'
type Column = Readonly<Partial<Record<Operator, string>>>
type Documented = { readonly plain: Column; readonly advanced?: Column }

/** `ge` stands for `le` too; `ne`, `not` and `in` go with `eq`; `name[]` is a list whose entries are compared by `any`. */
const everyType: Documented = { plain: {}, advanced: { eq: 'deletedDateTime', ge: 'deletedDateTime' } }

/**
 * What `$filter` takes of what we ask for. Sources: the tables of "Advanced query capabilities on Microsoft Entra ID objects",
 * and for types that they do not have the pages of the resource types.
 */
const documented: Readonly<Record<string, Documented>> = {
  administrativeUnit: {
    plain: { eq: 'displayName id', startswith: 'displayName' },
    advanced: { eq: 'description', startswith: 'description' },
  },
  application: {
    plain: {
      eq: 'appId displayName id identifierUris[] publisherDomain signInAudience uniqueName',
      startswith: 'displayName identifierUris[] publisherDomain uniqueName',
    },
  },
  device: {
    plain: {
      eq: 'accountEnabled deviceId displayName id onPremisesSyncEnabled operatingSystem physicalIds[] trustType',
      startswith: 'displayName operatingSystem',
    },
  },
  group: {
    plain: {
      eq: 'displayName groupTypes[] id isAssignableToRole mail mailEnabled mailNickname onPremisesSyncEnabled proxyAddresses[] securityEnabled uniqueName',
      startswith: 'displayName mail mailNickname proxyAddresses[] uniqueName',
    },
    advanced: { startswith: 'description', endswith: 'mail' },
  },
  orgContact: { plain: { eq: 'mail proxyAddresses[]', startswith: 'mail proxyAddresses[]' } },
  servicePrincipal: {
    plain: {
      eq: 'accountEnabled alternativeNames[] appId displayName id servicePrincipalNames[] servicePrincipalType',
      startswith: 'alternativeNames[] displayName servicePrincipalNames[]',
    },
  },
  user: {
    plain: {
      eq: 'department displayName employeeId id mail mailNickname onPremisesImmutableId onPremisesSyncEnabled otherMails[] proxyAddresses[] surname userPrincipalName userType',
      startswith:
        'department displayName givenName mail mailNickname otherMails[] proxyAddresses[] surname userPrincipalName',
    },
    advanced: {
      eq: 'businessPhones[] mobilePhone onPremisesSamAccountName',
      startswith: 'businessPhones[] mobilePhone onPremisesSamAccountName',
      endswith: 'mail userPrincipalName',
    },
  },
  externalUserProfile: { plain: { eq: 'companyName supervisorId', startswith: 'companyName supervisorId' } },
  certificateAuthorityDetail: { plain: { eq: 'certificateAuthorityType thumbprint', startswith: 'thumbprint' } },
  certificateBasedAuthPki: { plain: {} },
  directoryAudit: { plain: { eq: 'activityDisplayName', ge: 'activityDateTime' } },
  unifiedRoleAssignment: { plain: { eq: 'principalId' } },
}

const bases: Readonly<Record<string, string>> = {
  agentIdentity: 'servicePrincipal',
  agentIdentityBlueprint: 'application',
  agentIdentityBlueprintPrincipal: 'servicePrincipal',
  agentUser: 'user',
  pendingExternalUserProfile: 'externalUserProfile',
}

const ofCollections: Readonly<Record<string, string>> = {
  '/users': 'user',
  '/groups': 'group',
  '/applications': 'application',
  '/servicePrincipals': 'servicePrincipal',
  '/contacts': 'orgContact',
  '/auditLogs/directoryAudits': 'directoryAudit',
  '/roleManagement/directory/roleAssignments': 'unifiedRoleAssignment',
}

type Test = { readonly property: string; readonly operator: string }

const withoutTexts = (filter: string) => filter.replaceAll(/'(?:[^']|'')*'/g, '$')

/** Every comparison within a filter that is made here. */
function testsOf(filter: string): readonly Test[] {
  const text = withoutTexts(filter)
  const lists = [...text.matchAll(/(\w+)\/any\((\w+):\s*(?:(\w+) (eq)|(startswith|endswith)\()/gi)].map((matched) => ({
    property: `${matched[1] ?? ''}[]`,
    operator: matched[4] ?? matched[5] ?? '',
  }))
  const rest = text.replaceAll(/\w+\/any\(\w+:(?:\w+\([^)]*\)|[^)]*)\)/g, '')
  const calls = [...rest.matchAll(/(\w+)\((\w+),/g)].map(([, operator = '', property = '']) => ({ property, operator }))
  const comparisons = [...rest.matchAll(/(\w+) (eq|ne|ge|le|gt|lt|in) /g)].map(([, property = '', operator = '']) => ({
    property,
    operator,
  }))
  return [...lists, ...calls, ...comparisons]
}

const like: Readonly<Record<string, Operator>> = { ne: 'eq', in: 'eq', le: 'ge' }
const needsAdvanced = /\b(?:not|ne)\b/

/** What of a request no document says that Graph takes. */
function undocumentedIn({ path, query = {}, consistency }: GraphRequest): readonly string[] {
  const { $filter = '', $orderby } = query
  if ($filter === '') return []
  const type = typeOf(path)
  const isAdvanced = consistency === 'eventual' && query.$count === 'true'
  const tests = testsOf($filter)
  expect(tests, $filter).not.toEqual([])
  // The log has neither advanced queries nor their rules.
  const takesAdvanced =
    ($orderby !== undefined && type !== 'directoryAudit') || needsAdvanced.test(withoutTexts($filter))
  return [
    ...tests
      .filter((test) => !isTaken(test, type, isAdvanced))
      .map(({ property, operator }) => `${type} ${property} ${operator}`),
    ...(takesAdvanced && !isAdvanced ? [`${$filter} without an advanced query`] : []),
  ]
}

function typeOf(path: string): string {
  const cast = path.split('microsoft.graph.')[1] ?? ''
  return bases[cast] ?? (cast || (ofCollections[path] ?? ''))
}

function isTaken({ property, operator }: Test, type: string, isAdvanced: boolean): boolean {
  const tables = [everyType, documented[type] ?? everyType].flatMap(({ plain, advanced }) =>
    isAdvanced && advanced ? [plain, advanced] : [plain],
  )
  return tables.some((table) => table[like[operator] ?? (operator as Operator)]?.split(' ').includes(property))
}

const asked = kinds.map(({ slug }) => kindOf(slug)).filter(({ graph }) => graph.queries === 'advanced')
const anyText = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    'Ann',
    'ann@contoso.example',
    '7e06b566-15f3-4013-8bf8-79874d52e68a',
    'api://orders',
    "O'Neil not eq",
  ),
)

/** Views with every filter that fits the kind, some of them at once. */
function anyViewOf(kind: Kind): fc.Arbitrary<Partial<View>> {
  const values = anyFilterValues(anyText, new Date())
  const common = Object.fromEntries(
    commonFilterNames
      .filter((name) => name !== 'deletedBy' && filterFits(name, kind))
      .map((name) => [name, values[name]]),
  )
  const facets = Object.fromEntries(kind.facets.map((facet) => [facet.name, anyChoiceOf(facet)]))
  return fc.record({ ...common, ...facets, sort: fc.constantFrom(...graphOrders) }, { requiredKeys: [] })
}

function anyChoiceOf(facet: Facet): fc.Arbitrary<readonly string[]> {
  if (!('options' in facet)) return fc.array(anyText, { minLength: 1, maxLength: 3 })
  return fc.subarray(
    facet.options.map(({ value }) => value),
    { minLength: 1 },
  )
}

/** What is asked for, and what is asked for instead where Graph refuses it. */
function chainOf(plan: ListPlan): readonly ListPlan[] {
  return [plan, ...(plan.otherwise === null ? [] : chainOf(plan.otherwise))]
}

describe('every query that we send', () => {
  it.each(asked.map((kind) => [kind.slug, kind] as const))(
    'of the list of %s is documented, or has one that is for when Graph refuses it',
    (_, kind) => {
      fc.assert(
        fc.property(anyViewOf(kind), (view) => {
          const context = { now: new Date(), deleters: null }
          for (const first of planLists(kind, listViewOf({ ...emptyView, ...view }), context)) {
            const undocumented = chainOf(first).map((plan) => undocumentedIn(firstPageOf(plan, 100)))
            for (const text of undocumented.flat())
              expect(kind.doubtfulFilters).toContain(text.split(' ')[1]?.replace('[]', ''))
            const [, ...afterwards] = undocumented
            expect(afterwards.flat()).toEqual([])
            if (undocumented[0]?.length) expect(afterwards.length).toBeGreaterThan(0)
          }
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each(asked.map((kind) => [kind.slug, kind] as const))(
    'of %s is doubted only where something is asked of it that no document says',
    (_, kind) => {
      const filters: Partial<Record<FacetName, readonly string[]>> = Object.fromEntries(
        kind.facets.map((facet) => [
          facet.name,
          'options' in facet ? facet.options.map(({ value }) => value) : ['a text'],
        ]),
      )
      const searches = ['Ann', '7e06b566-15f3-4013-8bf8-79874d52e68a', 'ann@contoso.example'].map((search) => ({
        search,
      }))
      const undocumented = [filters, ...searches].flatMap((view) => {
        const context = { now: new Date(), deleters: null, mode: 'values' } as const
        return undocumentedIn(firstPageOf(planList(kind, listViewOf({ ...emptyView, ...view }), context), 100))
      })
      const names = undocumented.map((text) => text.split(' ')[1]?.replace('[]', ''))
      expect(kind.doubtfulFilters.filter((name) => !names.includes(name) && !isInOneTableOnly(kind, name))).toEqual([])
    },
  )

  it.each(asked.map((kind) => [kind.slug, kind] as const))(
    'of the checks before a restore of %s is documented',
    async (slug, kind) => {
      const properties: GraphProperties = Object.fromEntries(
        kind.properties
          .filter(({ name }) => name !== 'id' && name !== 'deletedDateTime')
          .map(({ name, type }) => [
            name,
            type === 'list' ? ['smtp:ann@contoso.example'] : type === 'text' ? 'Ann' : null,
          ]),
      )
      const { session } = sessionWith(slug, properties)
      await checkDeletedObject(session, kind, 'a', fastTiming())
      expect(session.asked.length).toBeGreaterThan(0)
      expect(session.asked.flatMap(undocumentedIn)).toEqual([])
    },
  )

  it('of companions and of the audit log is documented', async () => {
    const session = createReadSession(listed([]), { permissions: everyPermission })
    for (const kind of asked) await findCompanions(session, kind, ['one', 'other'])
    await readJournal(session, { from: 0, to: Date.now() }, { withinMs: 1_000 })
    expect(session.asked.filter(({ query }) => query?.$filter).length).toBeGreaterThan(2)
    expect(session.asked.flatMap(undocumentedIn)).toEqual([])
  })

  it('is recognised where it is not documented', () => {
    const path = '/directory/deletedItems/microsoft.graph.user'
    const advanced = { consistency: 'eventual', api: 'v1.0', path } as const
    const of = ($filter: string) => undocumentedIn({ ...advanced, query: { $count: 'true', $filter } })
    expect(of('deletedDateTime gt 2026-01-01T00:00:00Z')).toEqual(['user deletedDateTime gt'])
    expect(of("startswith(aboutMe,'a') or (not userType eq 'Guest')")).toEqual(['user aboutMe startswith'])
    expect(of("proxyAddresses/any(p:startswith(p,'smtp:a')) and mail eq 'a'")).toEqual([])
    expect(undocumentedIn({ api: 'v1.0', path, query: { $filter: "userType ne 'Guest'" } })).toHaveLength(1)
  })
})

/** The tables name it, and the page of the type does not. Source: "administrativeUnit resource type". */
function isInOneTableOnly({ graph }: Kind, property: string): boolean {
  return graph.cast === 'administrativeUnit' && property === 'isMemberManagementRestricted'
}
