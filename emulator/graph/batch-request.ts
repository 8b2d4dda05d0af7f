import { malformedQuery } from './graph-error'

export type InnerRequest = {
  id: string
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
  dependsOn: string[]
}

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']
const most = 20

/** Reads a batch; one mistake refuses the whole of it [MG:batching]. */
export function parseBatch(body: unknown): InnerRequest[] {
  const requests = isRecord(body) ? body.requests : undefined
  if (!Array.isArray(requests)) throw malformedQuery("Invalid batch payload format: 'requests' is missing.")
  if (requests.length === 0) throw malformedQuery('Invalid batch payload format: there are no requests.')
  if (requests.length > most)
    throw malformedQuery(`Number of batch request steps exceeds the maximum value of ${most}.`)
  const parsed = requests.map((request) => parseInner(request))
  requireUniqueIds(parsed)
  requireOrder(parsed)
  return parsed
}

function parseInner(request: unknown): InnerRequest {
  if (!isRecord(request)) throw malformedQuery('Invalid batch payload format: a request is not an object.')
  const { headers = {}, body, dependsOn = [] } = request
  const id = parseId(request.id)
  if (!isTextRecord(headers)) throw malformedQuery(`The headers of batch request '${id}' are malformed.`)
  if (!isTextList(dependsOn)) throw malformedQuery(`The dependsOn of batch request '${id}' is malformed.`)
  requireContentType(id, headers, body)
  return { id, method: parseMethod(id, request.method), url: parseUrl(id, request.url), headers, body, dependsOn }
}

/** The service takes numbers for ids too, as some clients send them. */
function parseId(id: unknown): string {
  if (typeof id === 'number') return String(id)
  if (typeof id === 'string' && id !== '') return id
  throw malformedQuery('Batch request id is missing or not a string.')
}

function parseMethod(id: string, method: unknown): string {
  if (typeof method === 'string' && methods.includes(method.toUpperCase())) return method.toUpperCase()
  throw malformedQuery(`Batch request '${id}' has no valid method.`)
}

function parseUrl(id: string, url: unknown): string {
  if (typeof url !== 'string' || url === '') throw malformedQuery(`Batch request '${id}' has no url.`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
    throw malformedQuery(`The url of batch request '${id}' must be relative.`)
  }
  return url.startsWith('/') ? url : `/${url}`
}

/** A body needs the header that says what it is. */
function requireContentType(id: string, headers: Record<string, string>, body: unknown): void {
  if (body === undefined || Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')) return
  throw malformedQuery(`Batch request '${id}' has a body but no Content-Type header.`)
}

function requireUniqueIds(requests: readonly InnerRequest[]): void {
  const ids = requests.map(({ id }) => id.toLowerCase())
  const duplicate = ids.find((id, at) => ids.indexOf(id) !== at)
  if (duplicate !== undefined) throw malformedQuery(`Batch request id '${duplicate}' is used more than once.`)
}

/** `dependsOn` names requests of the batch, and never in a circle. */
function requireOrder(requests: readonly InnerRequest[]): void {
  const settled = new Set<string>()
  let open = [...requests]
  while (open.length > 0) {
    const free = open.filter(({ dependsOn }) => dependsOn.every((id) => settled.has(id)))
    if (free.length === 0)
      throw malformedQuery('The dependsOn of a batch request names an unknown request, or a circle.')
    for (const { id } of free) settled.add(id)
    open = open.filter((request) => !free.includes(request))
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string')
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}
