import { badRequest } from './graph-error'
import { countMatches, indexFor, matchInput, within, type ListOf } from './list-objects'
import type { GraphContext, GraphResponse } from './message'
import { compileMatch } from './odata/compile-match'
import { parseQueryOptions } from './odata/query-options'
import { isEventual } from './served-types'

/** `/$count` answers plain text, and only from the index of advanced queries [MG:advanced-queries]. */
export function countObjects(context: GraphContext, list: ListOf): GraphResponse {
  const { emulator, request } = context
  if (list.needsNoHeader !== true && !isEventual(emulator, request, list.type))
    throw badRequest('$count is not currently supported.')
  const options = parseQueryOptions(request.query)
  const matches = within(list, compileMatch(options, matchInput(context, list, true)))
  const index = indexFor(emulator, list, { orderBy: null })
  const count = matches === null ? index.size : countMatches(index, matches)
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(count) }
}
