import 'server-only'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PublicConfig } from '@/lib/contract/public-config'
import { cloudNames, type CloudName } from '@/lib/kinds/cloud'
import { clouds } from './clouds'
import { authorityOf, type Authority } from './identity/authority'

export type ClientCredential =
  | { readonly type: 'secret'; readonly secret: string }
  | { readonly type: 'certificate'; readonly pem: string }
  | { readonly type: 'federatedToken'; readonly path: string }

export type Config = {
  readonly tenantId: string
  readonly clientId: string
  /** The registration of the browser part; the same as `clientId` where there is only one. */
  readonly spaClientId: string
  readonly apiScope: string
  readonly credential: ClientCredential
  readonly cloud: CloudName
  readonly loginUrl: string
  readonly authority: Authority
  readonly graphUrl: string
  /**
   * With the tenant in its path, or somebody who works for several lands in another. Source: "Email one-time passcode
   * authentication", "application endpoints that include your tenant information".
   */
  readonly adminCentreUrl: string
  readonly isPracticeTenant: boolean
  readonly permanentDelete: { readonly isOn: boolean; readonly maximum: number }
  readonly appKey: string | null
  readonly isDevelopment: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Thrown when the environment does not make a configuration; each line names one variable and what it needs. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

let parsed: Config | undefined

export function config(): Config {
  parsed ??= parseConfig(process.env)
  return parsed
}

export function publicConfig(): PublicConfig {
  const { clientId, spaClientId, authority, loginUrl, apiScope, tenantId, cloud, adminCentreUrl, isPracticeTenant } =
    config()
  const isMicrosofts = Object.values(clouds).some((cloud) => cloud.loginUrl === loginUrl)
  return {
    clientId: spaClientId,
    serverClientId: clientId,
    authority: authority.url,
    knownAuthorities: isMicrosofts ? [] : [authority.host],
    authorityMetadata: isMicrosofts ? '' : authority.metadata,
    apiScope,
    tenantId,
    cloud,
    adminCentreUrl,
    isPracticeTenant,
  }
}

export function parseConfig(environment: Environment): Config {
  // Compose files and charts pass variables that nobody set as empty text.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const result = schema.safeParse(set)
  const problems = result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  problems.push(...problemsBetween(set))
  if (!result.success || problems.length > 0) throw new ConfigError(problems)
  const variables = result.data
  const cloud = clouds[variables.ENTRA_CLOUD]
  const loginUrl = variables.ENTRA_LOGIN_BASE_URL ?? cloud.loginUrl
  const graphUrl = variables.GRAPH_BASE_URL ?? cloud.graphUrl
  return {
    tenantId: variables.ENTRA_TENANT_ID,
    clientId: variables.ENTRA_CLIENT_ID,
    spaClientId: variables.ENTRA_SPA_CLIENT_ID ?? variables.ENTRA_CLIENT_ID,
    apiScope: variables.ENTRA_API_SCOPE ?? `${variables.ENTRA_CLIENT_ID}/access_as_user`,
    credential: credentialOf(variables),
    cloud: variables.ENTRA_CLOUD,
    loginUrl,
    authority: authorityOf(loginUrl, variables.ENTRA_TENANT_ID),
    graphUrl,
    adminCentreUrl: `${cloud.adminCentreUrl}/${variables.ENTRA_TENANT_ID}`,
    isPracticeTenant: isLoopback(new URL(graphUrl)),
    permanentDelete: { isOn: variables.PERMANENT_DELETE === 'on', maximum: variables.PERMANENT_DELETE_MAX },
    appKey: variables.APP_KEY ?? null,
    isDevelopment: variables.NODE_ENV === 'development',
  }
}

const missing = 'is missing'
const guid = z.guid({ error: ({ input }) => (input === undefined ? missing : 'must be a GUID') }).toLowerCase()
const baseUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' && !isLoopback(url)) {
    context.addIssue('must be https:; http: is taken on loopback only')
  } else if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.username) {
    context.addIssue('must be an address such as https://host, without a path')
  }
  return url?.origin ?? text
})
const readableFile = z.string().refine(canRead, { error: 'names a file that cannot be read' })

const credentialNames = ['ENTRA_CLIENT_SECRET', 'ENTRA_CLIENT_CERTIFICATE', 'ENTRA_FEDERATED_TOKEN_FILE'] as const

const schema = z.object({
  ENTRA_TENANT_ID: guid,
  ENTRA_CLIENT_ID: guid,
  ENTRA_SPA_CLIENT_ID: guid.optional(),
  ENTRA_API_SCOPE: z
    .string()
    .regex(/^\S+\/[^\s/]+$/, 'must look like {client id}/access_as_user')
    .optional(),
  ENTRA_CLIENT_SECRET: z.string().optional(),
  ENTRA_CLIENT_CERTIFICATE: readableFile
    .refine((path) => !canRead(path) || isCertificateWithKey(readFileSync(path, 'utf8')), {
      error: 'must be a PEM file with a certificate and its private key',
    })
    .optional(),
  ENTRA_FEDERATED_TOKEN_FILE: readableFile.optional(),
  ENTRA_CLOUD: z.enum(cloudNames, { error: `must be one of ${cloudNames.join(', ')}` }).default('global'),
  ENTRA_LOGIN_BASE_URL: baseUrl.optional(),
  GRAPH_BASE_URL: baseUrl.optional(),
  PERMANENT_DELETE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  PERMANENT_DELETE_MAX: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1 to 999999')
    .default('500')
    .transform(Number),
  APP_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  NODE_ENV: z.string().optional(),
})

/** What no variable shows by itself. */
function problemsBetween(set: Environment): readonly string[] {
  const given = credentialNames.filter((name) => set[name] !== undefined)
  const [first, ...others] = credentialNames
  return [
    ...(given.length === 0 ? [`${first}: is missing; set it, or ${others.join(' or ')}`] : []),
    ...(given.length > 1 ? [`${given.join(', ')}: set only one of them`] : []),
    // One real and one pretended service would send the tokens of the one to the other.
    ...(set.ENTRA_LOGIN_BASE_URL && !set.GRAPH_BASE_URL
      ? ['GRAPH_BASE_URL: is missing; ENTRA_LOGIN_BASE_URL needs it']
      : []),
    ...(set.GRAPH_BASE_URL && !set.ENTRA_LOGIN_BASE_URL
      ? ['ENTRA_LOGIN_BASE_URL: is missing; GRAPH_BASE_URL needs it']
      : []),
  ]
}

function credentialOf(variables: z.infer<typeof schema>): ClientCredential {
  const { ENTRA_CLIENT_CERTIFICATE: certificate, ENTRA_FEDERATED_TOKEN_FILE: tokenFile } = variables
  if (certificate !== undefined) return { type: 'certificate', pem: readFileSync(certificate, 'utf8') }
  if (tokenFile !== undefined) return { type: 'federatedToken', path: tokenFile }
  return { type: 'secret', secret: variables.ENTRA_CLIENT_SECRET ?? '' }
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function canRead(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}

function isCertificateWithKey(pem: string): boolean {
  try {
    return new X509Certificate(pem).checkPrivateKey(createPrivateKey(pem))
  } catch {
    return false
  }
}
