import { badRequest } from './graph-error'
import { countMatches, indexFor, type ListOf } from './list-objects'
import { isEventual, type GraphContext, type GraphResponse } from './message'
import { compileMatch } from './odata/compile-match'
import { parseQueryOptions } from './odata/query-options'
import { schemaOf } from './schema/schemas'

/** `/$count` answers plain text, and only from the index of advanced queries [MG:advanced-queries]. */
export function countObjects({ emulator, request }: GraphContext, list: ListOf): GraphResponse {
  if (!isEventual(request)) throw badRequest('$count is not currently supported.')
  const options = parseQueryOptions(request.query)
  const matches = compileMatch(options, schemaOf(list.type), list.type, true)
  const index = indexFor(emulator.directory.index(), list, { orderBy: null })
  const count = matches === null ? index.size : countMatches(index, matches)
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(count) }
}
