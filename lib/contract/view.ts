import {
  createLoader,
  createParser,
  createSerializer,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { isObjectId } from './object-id'

export const sortOrders = ['newest', 'oldest', 'name'] as const
export type SortOrder = (typeof sortOrders)[number]

const parseAsObjectId = createParser({
  parse: (value: string) => (isObjectId(value) ? value : null),
  serialize: (value: string) => value,
})

/** Text a person may search for: trimmed, without control characters, at most 120 characters. */
const parseAsSearchText = createParser({
  parse: (value: string) => [...value.replaceAll(/\p{Cc}/gu, '').trim()].slice(0, 120).join('').trim() || null,
  serialize: (value: string) => value,
})

/** The whole view of a list, as it stands in the address. Defaults are not written, and bad values fall back to them. */
export const viewParsers = {
  search: parseAsSearchText.withDefault(''),
  sort: parseAsStringLiteral(sortOrders).withDefault('newest'),
  object: parseAsObjectId,
}
export type View = inferParserType<typeof viewParsers>
/** What decides which rows there are; the open object does not. */
export type ListView = Pick<View, 'search' | 'sort'>

export const viewUrlKeys = { search: 'q', sort: 'sort', object: 'object' } as const

export const serializeView = createSerializer(viewParsers, { urlKeys: viewUrlKeys })
export const loadView = createLoader(viewParsers, { urlKeys: viewUrlKeys })

/** Route handlers read the same parameters as the page, and a cursor that no page has. */
export const loadCursor = createLoader({ cursor: parseAsString })
