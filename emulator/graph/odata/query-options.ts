import { malformedQuery, unsupportedQuery } from '../graph-error'

export type QueryOptions = {
  select: string[] | null
  top: number | null
  orderBy: { property: string; direction: 'asc' | 'desc' } | null
  count: boolean
  filter: string | null
  search: string | null
  expand: string[] | null
  skipToken: string | null
  skip: number
}

const known = [
  '$select',
  '$top',
  '$orderby',
  '$count',
  '$filter',
  '$search',
  '$expand',
  '$skiptoken',
  '$skip',
  '$format',
]

/** Reads the system query options; directory objects have no `$skip` [MG:query-parameters]. */
export function parseQueryOptions(query: URLSearchParams, { takesSkip = false } = {}): QueryOptions {
  const options = new Map<string, string>()
  for (const [name, value] of query) {
    const option = optionNamed(name)
    if (option === null) continue
    if (option === '$skip' && !takesSkip) throw malformedQuery("'$skip' is not supported by the service.")
    if (!known.includes(option)) throw malformedQuery(`The query parameter '${name}' is not supported.`)
    if (options.has(option))
      throw malformedQuery(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
      )
    options.set(option, value)
  }
  return {
    select: parseList(options.get('$select')),
    top: parseTop(options.get('$top')),
    orderBy: parseOrderBy(options.get('$orderby')),
    count: parseCount(options.get('$count')),
    filter: options.get('$filter') ?? null,
    search: options.get('$search') ?? null,
    expand: parseList(options.get('$expand')),
    skipToken: options.get('$skiptoken') ?? null,
    skip: parseSkip(options.get('$skip')),
  }
}

/** The value of one option, however the request spells its name. */
export function optionValue(query: URLSearchParams, name: string): string | undefined {
  return [...query].find(([asked]) => optionNamed(asked) === name)?.[1]
}

/**
 * "On the beta endpoint, the $ prefix is optional. On the v1 endpoint, the $ prefix is optional for only a subset of APIs" [MG:query-parameters]:
 * it is read in both. Blanks around the name stand in a sample of "List unifiedRoleAssignments".
 */
function optionNamed(name: string): string | null {
  const option = name.trim().toLowerCase()
  if (option.startsWith('$')) return option
  return known.includes(`$${option}`) ? `$${option}` : null
}

function parseList(text: string | undefined): string[] | null {
  if (text === undefined) return null
  const names = splitOutsideBrackets(text).map((name) => name.trim())
  if (names.includes(''))
    throw malformedQuery(
      'Parsing OData Select and Expand failed: Term is not valid in a $select or $expand expression.',
    )
  return names
}

/** `$expand` may hold options of its own in brackets, with commas between them. */
function splitOutsideBrackets(text: string): string[] {
  return text.split(/,(?![^()]*\))/)
}

/** A page holds 1 to 999 objects [DOC:directory-deleteditems-list]; code and words are those that public clients quote. */
function parseTop(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d+$/.test(text)) {
    throw malformedQuery(
      `Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`,
    )
  }
  const top = Number(text)
  if (top >= 1 && top <= 999) return top
  throw unsupportedQuery(`Invalid page size specified: '${text}'. Must be between 1 and 999 inclusive.`)
}

function parseSkip(text = '0'): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw malformedQuery(
    `Invalid value '${text}' for $skip query option found. The $skip query option requires a non-negative integer value.`,
  )
}

function parseOrderBy(text: string | undefined): QueryOptions['orderBy'] {
  if (text === undefined) return null
  if (text.includes(',')) throw unsupportedQuery('Sorting not supported for current query.')
  const matched = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(text)
  if (matched === null) throw malformedQuery(`Invalid orderby clause: Syntax error in '${text}'.`)
  return { property: matched[1] ?? '', direction: matched[2]?.toLowerCase() === 'desc' ? 'desc' : 'asc' }
}

function parseCount(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false
  if (text === 'true') return true
  throw malformedQuery(`Invalid value '${text}' for $count query option found. Valid values are 'true' and 'false'.`)
}
