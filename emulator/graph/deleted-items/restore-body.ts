import { badRequest, malformedQuery } from '../graph-error'

export type RestoreOptions = { autoReconcileProxyConflict: boolean; newUserPrincipalName: string | null }

/** The optional body: two parameters, and nothing else [CSDL]. */
export function parseRestoreBody(body: unknown): RestoreOptions {
  const options: RestoreOptions = { autoReconcileProxyConflict: false, newUserPrincipalName: null }
  if (body === undefined) return options
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw malformedQuery(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
  for (const [name, value] of Object.entries(body)) {
    if (name === 'autoReconcileProxyConflict' && typeof value === 'boolean') options.autoReconcileProxyConflict = value
    else if (name === 'newUserPrincipalName' && typeof value === 'string') options.newUserPrincipalName = value
    else throw badRequest(`Invalid value specified for property '${name}' of resource 'restore'.`)
  }
  return options
}
