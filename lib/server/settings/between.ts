import 'server-only'
import type { CloudName } from '@/lib/kinds/cloud'
import { clouds } from '../clouds'
import { tokenFileProblem } from '../identity/federated-token-file'
import { isLoopback, isMicrosofts, isOfAnotherCloud } from './addresses'
import { scopeProblemBeside } from './api-scope'
import { leastSecretLength } from './secrets'

type Settings = Readonly<Record<string, string | undefined>>

export type Problem = { readonly name: string; readonly problem: string }

type Rule = {
  /** What it looks at; where one of them is wrong by itself there is nothing to compare. */
  readonly names: readonly string[]
  readonly find: (set: Settings) => Problem | null
}

/** What no variable shows by itself. */
export function problemsBetween(set: Settings, wrong: ReadonlySet<string>): readonly Problem[] {
  const fitting = rules.filter(({ names }) => !names.some((name) => wrong.has(name)))
  return fitting.flatMap(({ find }) => find(set) ?? [])
}

const credentialNames = [
  'ENTRA_CLIENT_SECRET',
  'ENTRA_CLIENT_CERTIFICATE',
  'ENTRA_FEDERATED_TOKEN_FILE',
  'ENTRA_MANAGED_IDENTITY_CLIENT_ID',
] as const
const addressNames = ['ENTRA_LOGIN_BASE_URL', 'GRAPH_BASE_URL', 'ENTRA_CLOUD'] as const

const rules: readonly Rule[] = [
  { names: credentialNames, find: oneCredential },
  { names: ['ENTRA_CLIENT_SECRET', ...addressNames], find: longSecret },
  { names: ['ENTRA_FEDERATED_TOKEN_FILE', 'ENTRA_CLOUD'], find: goodToken },
  { names: ['ENTRA_CLIENT_SECRET_EXPIRES'], find: dayOfSecret },
  { names: addressNames, find: bothAddresses },
  { names: addressNames, find: oneCloud },
  { names: ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID'], find: (set) => notTenant('ENTRA_CLIENT_ID', set) },
  { names: ['ENTRA_TENANT_ID', 'ENTRA_SPA_CLIENT_ID'], find: (set) => notTenant('ENTRA_SPA_CLIENT_ID', set) },
  { names: ['ENTRA_API_SCOPE', 'ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_SPA_CLIENT_ID'], find: ownScope },
  { names: ['ENTRA_MANAGED_IDENTITY_CLIENT_ID', 'ENTRA_CLIENT_ID'], find: anotherIdentity },
  { names: ['APP_KEY'], find: ownKey },
  { names: ['PUBLIC_URL', ...addressNames], find: ownAddress },
]

function oneCredential(set: Settings): Problem | null {
  const given = credentialNames.filter((name) => set[name] !== undefined)
  const [first, ...others] = credentialNames
  if (given.length === 0) return { name: first, problem: `is missing; set it, or ${others.join(' or ')}` }
  return given.length > 1 ? { name: given.join(', '), problem: 'set only one of them' } : null
}

function longSecret({ ENTRA_CLIENT_SECRET: secret, ENTRA_LOGIN_BASE_URL: loginUrl }: Settings): Problem | null {
  const isShort = secret !== undefined && secret.length < leastSecretLength && loginUrl === undefined
  return isShort
    ? { name: 'ENTRA_CLIENT_SECRET', problem: 'is too short for a secret of Entra; copy all of its value' }
    : null
}

function goodToken(set: Settings): Problem | null {
  const { ENTRA_FEDERATED_TOKEN_FILE: path } = set
  const problem = path === undefined ? null : tokenFileProblem(path, cloudOf(set))
  return problem === null ? null : { name: 'ENTRA_FEDERATED_TOKEN_FILE', problem }
}

function dayOfSecret(set: Settings): Problem | null {
  if (set.ENTRA_CLIENT_SECRET_EXPIRES === undefined || set.ENTRA_CLIENT_SECRET !== undefined) return null
  return { name: 'ENTRA_CLIENT_SECRET_EXPIRES', problem: 'is the day of a secret, and ENTRA_CLIENT_SECRET is not set' }
}

// One real and one pretended service would send the tokens of the one to the other.
function bothAddresses({ ENTRA_LOGIN_BASE_URL: loginUrl, GRAPH_BASE_URL: graphUrl }: Settings): Problem | null {
  if (loginUrl !== undefined && graphUrl === undefined)
    return { name: 'GRAPH_BASE_URL', problem: 'is missing; ENTRA_LOGIN_BASE_URL needs it' }
  return graphUrl !== undefined && loginUrl === undefined
    ? { name: 'ENTRA_LOGIN_BASE_URL', problem: 'is missing; GRAPH_BASE_URL needs it' }
    : null
}

function oneCloud(set: Settings): Problem | null {
  const { ENTRA_LOGIN_BASE_URL: loginUrl, GRAPH_BASE_URL: graphUrl } = set
  if (loginUrl === undefined || graphUrl === undefined) return null
  const name = 'ENTRA_LOGIN_BASE_URL, GRAPH_BASE_URL'
  const cloud = cloudOf(set)
  if (isOfAnotherCloud({ loginUrl, graphUrl, cloud }))
    return { name, problem: `are not those of the cloud ${cloud}; leave both out and set ENTRA_CLOUD` }
  const isMixed =
    isMicrosofts(loginUrl) !== isMicrosofts(graphUrl) || isLoopback(new URL(loginUrl)) !== isLoopback(new URL(graphUrl))
  return isMixed ? { name, problem: 'must both be of one practice tenant' } : null
}

function notTenant(name: 'ENTRA_CLIENT_ID' | 'ENTRA_SPA_CLIENT_ID', set: Settings): Problem | null {
  const isTenant = set[name] !== undefined && set[name].toLowerCase() === set.ENTRA_TENANT_ID?.toLowerCase()
  return isTenant ? { name, problem: 'is the same as ENTRA_TENANT_ID; it takes the application (client) id' } : null
}

function anotherIdentity({ ENTRA_MANAGED_IDENTITY_CLIENT_ID: identity, ENTRA_CLIENT_ID: client }: Settings) {
  const isApp = identity !== undefined && identity.toLowerCase() === client?.toLowerCase()
  const problem = 'is the same as ENTRA_CLIENT_ID; it takes the client id of the managed identity'
  return isApp ? { name: 'ENTRA_MANAGED_IDENTITY_CLIENT_ID', problem } : null
}

function ownScope(set: Settings): Problem | null {
  const { ENTRA_API_SCOPE: scope, ENTRA_TENANT_ID: tenantId = '', ENTRA_CLIENT_ID: clientId = '' } = set
  const spaClientId = set.ENTRA_SPA_CLIENT_ID ?? clientId
  const [tenant = '', client = '', spa = ''] = [tenantId, clientId, spaClientId].map((id) => id.toLowerCase())
  const problem =
    scope === undefined ? null : scopeProblemBeside(scope, { tenantId: tenant, clientId: client, spaClientId: spa })
  return problem === null ? null : { name: 'ENTRA_API_SCOPE', problem }
}

function ownKey({ APP_KEY: key, ...others }: Settings): Problem | null {
  const isUsed = key !== undefined && Object.values(others).includes(key)
  return isUsed ? { name: 'APP_KEY', problem: 'must be a value of its own, not that of another variable' } : null
}

function ownAddress({ PUBLIC_URL: own, ENTRA_LOGIN_BASE_URL: loginUrl, GRAPH_BASE_URL: graphUrl }: Settings) {
  if (own === undefined) return null
  const isOfAnother = [loginUrl, graphUrl].some(
    (url) => url !== undefined && new URL(url).origin === new URL(own).origin,
  )
  return isOfAnother || isMicrosofts(own)
    ? { name: 'PUBLIC_URL', problem: 'is the address of a service that the app calls; it takes that of the app itself' }
    : null
}

function cloudOf({ ENTRA_CLOUD: cloud = 'global' }: Settings): CloudName {
  return cloud in clouds ? (cloud as CloudName) : 'global'
}
