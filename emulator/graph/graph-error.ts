export type ErrorDetail = { target: string; code: string; message?: string }
type Extras = { details?: ErrorDetail[]; headers?: Record<string, string>; innerCode?: string }

/** A refusal by Graph, to be shown in Graph's shape [MG:errors]. */
export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly details: ErrorDetail[] | undefined
  readonly headers: Record<string, string>
  readonly innerCode: string | undefined

  constructor(status: number, code: string, message: string, { details, headers = {}, innerCode }: Extras = {}) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
    this.headers = headers
    this.innerCode = innerCode
  }
}

export function badRequest(message: string, details?: ErrorDetail[]): GraphError {
  return new GraphError(400, 'Request_BadRequest', message, details && { details })
}

export function unsupportedQuery(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message)
}

/** The code of errors that the OData parser of Graph finds before the directory sees the request. */
export function malformedQuery(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message)
}

export function denied(message = 'Insufficient privileges to complete the operation.'): GraphError {
  return new GraphError(403, 'Authorization_RequestDenied', message)
}

export function notFound(id: string): GraphError {
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`
  return new GraphError(404, 'Request_ResourceNotFound', message)
}

export function methodNotAllowed(): GraphError {
  return new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.')
}

/** `date` is UTC without a zone. */
export function graphErrorBody(error: GraphError, ids: { requestId: string; clientRequestId: string }) {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...(error.details !== undefined && { details: error.details }),
      innerError: {
        ...(error.innerCode !== undefined && { code: error.innerCode }),
        date: new Date().toISOString().slice(0, 19),
        'request-id': ids.requestId,
        'client-request-id': ids.clientRequestId,
      },
    },
  }
}
