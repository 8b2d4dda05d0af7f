import { describe, expect, test } from 'vitest'
import type { ObjectType } from '../../data/directory-object'
import { GraphError } from '../graph-error'
import { auditProperties } from '../audit/audit-schema'
import type { ObjectSchema, PropertyType } from '../schema/object-schema'
import { auditQueries } from '../schema/queries/audit-queries'
import type { QueryOperator, QueryRow, QueryTable } from '../schema/queries/query-table'
import { roleAssignmentQueries } from '../schema/queries/role-assignment-queries'
import { schemaOf } from '../schema/schemas'
import { bindFilter } from './bind-filter'
import { parseFilter } from './filter-parser'
import type { FilterTarget } from './filter-target'

type Answer = 'by default' | 'advanced' | 'never'
type Queried = {
  source: string
  table: QueryTable
  properties: ObjectSchema['properties']
  navigation: readonly string[]
}

const operators: readonly QueryOperator[] = ['eq', 'ge', 'le', 'gt', 'lt', 'startsWith', 'endsWith', 'null']
const counts: readonly QueryOperator[] = ['0', '1', 'ge', 'startsWith', 'null']
const literals: Readonly<Record<PropertyType, string>> = {
  String: "'a'",
  Boolean: 'true',
  Int32: '1',
  DateTimeOffset: '2026-01-01T00:00:00Z',
  Guid: '00000000-0000-0000-0000-000000000001',
  Strings: "'a'",
  Complex: "'a'",
  Complexes: "'a'",
}

const advancedQueries = 'Advanced query capabilities on Microsoft Entra ID objects'
const types: [string, Queried][] = [
  ['user', of('user', `"User properties" of ${advancedQueries}`)],
  ['group', of('group', `"Group properties" of ${advancedQueries}`)],
  ['application', of('application', `"Application properties" of ${advancedQueries}`)],
  ['servicePrincipal', of('servicePrincipal', `"Service principal properties" of ${advancedQueries}`)],
  ['device', of('device', `"Device properties" of ${advancedQueries}`)],
  ['orgContact', of('orgContact', `"Organizational contact properties" of ${advancedQueries}`)],
  ['administrativeUnit', of('administrativeUnit', 'administrativeUnit resource type')],
  ['certificateBasedAuthPki', of('certificateBasedAuthPki', 'certificateBasedAuthPki resource type')],
  ['certificateAuthorityDetail', of('certificateAuthorityDetail', 'certificateAuthorityDetail resource type')],
  ['externalUserProfile', of('externalUserProfile', 'externalUserProfile resource type')],
  ['conditionalAccessPolicy', of('conditionalAccessPolicy', 'List policies')],
  ['namedLocation', of('namedLocation', 'List namedLocations')],
  [
    'directoryAudit',
    { source: 'directoryAudit resource type', table: auditQueries, properties: auditProperties, navigation: [] },
  ],
  [
    'unifiedRoleAssignment',
    { source: 'unifiedRoleAssignment resource type', table: roleAssignmentQueries, properties: {}, navigation: [] },
  ],
]

function of(type: ObjectType, source: string): Queried {
  const { queries: table, properties, navigation } = schemaOf(type, 'beta')
  return { source, table, properties, navigation }
}

function refusal(
  typeName: string,
  queried: Queried,
  filter: string,
  options: Partial<FilterTarget>,
): GraphError | null {
  const doubts = { disputed: 'advanced', isDeletedDateTimeBasic: false, takesUndocumented: false } as const
  try {
    bindFilter(parseFilter(filter), { ...queried, typeName, isAdvanced: true, doubts, ...options })
    return null
  } catch (error) {
    if (error instanceof GraphError) return error
    throw error
  }
}

function answerTo(typeName: string, queried: Queried, filter: string, options: Partial<FilterTarget> = {}): Answer {
  if (refusal(typeName, queried, filter, { ...options, isAdvanced: false }) === null) return 'by default'
  return refusal(typeName, queried, filter, { ...options, isAdvanced: true }) === null ? 'advanced' : 'never'
}

function expressionOf({ path }: QueryRow, operator: QueryOperator, literal: string): string {
  const names = path.map((name) => (name === '*' ? 'Engineering' : name))
  const at = names.indexOf('any')
  if (at === -1) return testOf(names.join('/'), operator, literal)
  return `${names.slice(0, at).join('/')}/any(x:${testOf(['x', ...names.slice(at + 1)].join('/'), operator, literal)})`
}

/** The same with its names in capitals. */
function shouted(row: QueryRow): QueryRow {
  return { ...row, path: row.path.map((name) => (name === 'any' ? name : name.toUpperCase())) }
}

function testOf(property: string, operator: QueryOperator, literal: string): string {
  if (operator === 'startsWith' || operator === 'endsWith') return `${operator}(${property},'a')`
  if (operator === 'null') return `${property} eq null`
  return operator === '0' || operator === '1' ? `${property} eq ${operator}` : `${property} ${operator} ${literal}`
}

function operatorsOf({ path }: QueryRow): readonly QueryOperator[] {
  return path.at(-1) === '$count' ? counts : operators
}

function answersFor(row: QueryRow): [QueryOperator, Answer][] {
  return operatorsOf(row).map((operator) => {
    if (row.basic.has(operator)) return [operator, 'by default']
    return [operator, row.advanced.has(operator) || row.disputed.has(operator) ? 'advanced' : 'never']
  })
}

describe.each(types)('%s', (typeName, queried) => {
  const { source, table, properties } = queried
  const rows = [...table.rows.values()].map((row) => ({ row, name: row.path.join('/') }))
  const literalOf = ({ path: [name = '', ...rest], type }: QueryRow) =>
    literals[type ?? (rest.length > 0 ? 'String' : (properties[name] ?? 'String'))]

  test.each(rows)(`$name takes what ${source} names, with or without an advanced query, and no more`, ({ row }) => {
    const literal = literalOf(row)
    const found = operatorsOf(row).map((operator) => [
      operator,
      answerTo(typeName, queried, expressionOf(row, operator, literal)),
    ])
    expect(found).toEqual(answersFor(row))
    const [first = 'eq'] = operatorsOf(row)
    expect(answerTo(typeName, queried, expressionOf(shouted(row), first, literal))).toBe(found[0]?.[1])
  })

  const unlisted = Object.entries(properties).filter(
    ([name, type]) => !/^Complex|^Strings/.test(type) && !table.rows.has(name.toLowerCase()),
  )

  test.runIf(unlisted.length > 0).each(unlisted)(
    '%s: "Properties that are not listed here do not support $filter at all", but for a switch',
    (name, type) => {
      const filter = `${name} eq ${literals[type]}`
      const isOfDirectory = queried.table.negation !== 'never'
      const code = isOfDirectory ? 'Request_UnsupportedQuery' : 'BadRequest'
      expect(refusal(typeName, queried, filter, {})).toMatchObject({
        status: 400,
        code,
        message: expect.stringContaining(`'${name}'`) as unknown,
      })
      const doubts = { disputed: 'advanced', isDeletedDateTimeBasic: false, takesUndocumented: true } as const
      expect(answerTo(typeName, queried, filter, { doubts })).toBe('by default')
    },
  )
})

const [, users] = types[0] ?? ['', of('user', '')]

describe('rules for all directory objects', () => {
  test.each<[string, Answer]>([
    ["mail in ('a','b')", 'by default'],
    ["companyName in (null, 'Microsoft')", 'advanced'],
    ["mail ne 'a'", 'advanced'],
    ['companyName ne null', 'advanced'],
    ["not (mail eq 'a')", 'advanced'],
    ["NOT(imAddresses/any(i:i eq 'admin@contoso.com'))", 'advanced'],
    ["imAddresses/any(i:i ne 'admin@contoso.com')", 'never'],
    ["proxyAddresses/any(p:endsWith(p,'contoso.com'))", 'advanced'],
    ['assignedLicenses/any()', 'by default'],
    ['assignedLicenses/$count ne 0', 'advanced'],
    ['not(assignedLicenses/$count eq 0)', 'advanced'],
    ['assignedLicenses/$count eq 2', 'never'],
    ['assignedLicenses/$count gt 0', 'never'],
    ['assignedLicenses/all(a:a/skuId eq 00000000-0000-0000-0000-000000000001)', 'never'],
    ["assignedLicenses/any(a:a/skuId eq '00000000-0000-0000-0000-000000000001')", 'never'],
    ["contains(displayName,'a')", 'never'],
    ['signInActivity/lastSignInDateTime le 2026-01-01T00:00:00Z', 'by default'],
    ["signInActivity/lastSignInDateTime le 2026-01-01T00:00:00Z and mail eq 'a'", 'never'],
  ])('%s works %s', (filter, answer) => {
    expect(answerTo('user', users, filter)).toBe(answer)
  })

  test.each(['disputed', 'deletedDateTime'])('a switch chooses where documents disagree: %s', (doubt) => {
    const filter = doubt === 'disputed' ? "startsWith(jobTitle,'a')" : 'deletedDateTime ge 2026-01-01T00:00:00Z'
    const answer = (disputed: 'basic' | 'refused', isDeletedDateTimeBasic: boolean) =>
      answerTo('user', users, filter, { doubts: { disputed, isDeletedDateTimeBasic, takesUndocumented: false } })
    expect(answer('basic', true)).toBe('by default')
    expect(answer('refused', false)).toBe(doubt === 'disputed' ? 'never' : 'advanced')
  })
})
