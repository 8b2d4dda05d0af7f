import 'server-only'

/** Graph's request id as a property to spread into an outcome or a failure; empty where there is none. */
export function requestIdOf({ requestId }: { readonly requestId?: string | undefined }): { requestId?: string } {
  return requestId === undefined ? {} : { requestId }
}
