import { graphResource, registration } from '../data/tenant'
import { graphPermissions, isGraphPermission, type Consents } from './consents'
import { EntraError } from './entra-error'

const openIdScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access']

export type ScopeRequest = {
  openId: string[]
  /** Null when only OpenID scopes were asked for: the access token is then one for Graph. */
  resource: { kind: 'api' | 'graph'; name: string } | null
  permissions: string[]
  isDefault: boolean
}

/** Sorts the scopes of a request by resource, which has to be one [70011, 28000, 500011, 650053]. */
export function parseScopes(text: string | undefined, baseUrl: string): ScopeRequest {
  const scopes = (text ?? '').split(' ').filter((scope) => scope !== '')
  const openId = scopes.filter((scope) => openIdScopes.includes(scope))
  const asked = scopes.filter((scope) => !openIdScopes.includes(scope)).map((scope) => splitScope(scope))
  const [first] = asked
  if (first === undefined) return { openId, resource: null, permissions: [], isDefault: false }
  if (asked.some(({ resource }) => resource !== first.resource)) {
    throw new EntraError(
      28000,
      'invalid_request',
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    )
  }
  const kind = resourceKind(first.resource, baseUrl)
  const permissions = asked.map(({ permission }) => permission)
  requireUnmixedDefault(permissions, text ?? '')
  const isDefault = permissions.includes('.default')
  if (!isDefault) for (const permission of permissions) requireKnownPermission(kind, permission)
  return { openId, resource: { kind, name: first.resource }, permissions, isDefault }
}

/** What of the asked permissions of Graph is consented; nothing, or one missing, refuses the whole request [65001]. */
export function consentedGraphPermissions(request: ScopeRequest, consents: Consents): string[] {
  if (request.resource === null) return consents.has('User.Read') ? ['User.Read'] : []
  const missing = request.permissions.some((permission) => permission !== '.default' && !consents.has(permission))
  const granted = graphPermissions.filter((permission) => consents.has(permission))
  if (missing || granted.length === 0) throw consentRequired()
  return granted
}

export function consentRequired(error = 'invalid_grant'): EntraError {
  const sentence = `The user or administrator has not consented to use the application with ID '${registration.clientId}' named '${registration.displayName}'. Send an interactive authorization request for this user and resource.`
  return new EntraError(65001, error, sentence, { suberror: 'consent_required' })
}

function splitScope(scope: string): { resource: string; permission: string } {
  const slash = scope.lastIndexOf('/')
  if (slash === -1) return { resource: graphResource.url, permission: scope }
  return { resource: scope.slice(0, slash).replace(/\/$/, ''), permission: scope.slice(slash + 1) }
}

function resourceKind(resource: string, baseUrl: string): 'api' | 'graph' {
  if (resource === registration.clientId || resource === `api://${registration.clientId}`) return 'api'
  if ([graphResource.url, graphResource.appId, baseUrl].includes(resource)) return 'graph'
  throw new EntraError(
    500011,
    'invalid_resource',
    `The resource principal named ${resource} was not found in the tenant named Contoso Practice.`,
  )
}

function requireUnmixedDefault(permissions: string[], scope: string): void {
  if (!permissions.includes('.default') || permissions.length === 1) return
  throw new EntraError(
    70011,
    'invalid_scope',
    `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. One or more scopes in '${scope}' are not compatible with each other.`,
  )
}

function requireKnownPermission(kind: 'api' | 'graph', permission: string): void {
  if (kind === 'api' ? permission === registration.apiScope : isGraphPermission(permission)) return
  throw new EntraError(
    650053,
    'invalid_client',
    `The application '${registration.displayName}' asked for scope '${permission}' that doesn't exist on the resource.`,
  )
}
