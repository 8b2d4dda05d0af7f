import 'server-only'
import { clouds } from '../clouds'

type Ids = { readonly tenantId: string; readonly clientId: string; readonly spaClientId: string }

/** What is wrong with a scope whatever the ids are; null where nothing is. */
export function scopeProblem(scope: string): string | null {
  if (isOfGraph(scope)) return 'is a scope of Microsoft Graph; it takes the one that the app itself exposes'
  if (/^[^/]+\/\.default$|\/\.default$/i.test(scope)) return 'must name one scope, such as access_as_user, not .default'
  return /^[^\s/](?:[^\s]*[^\s/])?\/[^\s/]+$/.test(scope) ? null : 'must look like {client id}/access_as_user'
}

function isOfGraph(scope: string): boolean {
  const isPermission = /^[A-Z]\w+(?:-\w+)*\.(?:Read|ReadBasic|ReadWrite|DeleteRestore|AccessAsUser)\b/.test(scope)
  const hosts = Object.values(clouds).map(({ graphUrl }) => graphUrl)
  return isPermission || [...hosts, graphAppId].some((start) => scope.toLowerCase().startsWith(start))
}

const graphAppId = '00000003-0000-0000-c000-000000000000'

/** What is wrong with a scope beside the ids; null where nothing is. */
export function scopeProblemBeside(scope: string, { tenantId, clientId, spaClientId }: Ids): string | null {
  const resource = scope.slice(0, scope.lastIndexOf('/')).toLowerCase()
  const [, prefix = '', id] = /^(api:\/\/)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(resource) ?? []
  if (id !== undefined && id !== clientId && !(prefix !== '' && id === tenantId))
    return 'is a scope of another registration than ENTRA_CLIENT_ID'
  // AADSTS90009 at the first renewal of the token. Source: "Set up one registration", docs/tenant-setup.md.
  return resource.startsWith('api://') && spaClientId === clientId
    ? 'must begin with the client id, without api://, unless ENTRA_SPA_CLIENT_ID is a registration of its own'
    : null
}
