import 'server-only'

/** Graph's request id to carry on, where there is one. */
export function requestIdOf({ requestId }: { readonly requestId?: string | undefined }): { requestId?: string } {
  return requestId === undefined ? {} : { requestId }
}
