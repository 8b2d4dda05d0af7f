import 'server-only'
import { z } from 'zod'
import type { PublicConfig } from '@/lib/contract/public-config'
import { cloudNames, type CloudName } from '@/lib/kinds/cloud'
import { clouds } from './clouds'
import { authorityOf, type Authority } from './identity/authority'
import { readCertificateFile } from './identity/certificate-file'
import { isLoopback, originProblem } from './settings/addresses'
import { logLevels, type LogLevel } from './logger'
import { scopeProblem } from './settings/api-scope'
import { auditLogProblem } from './settings/audit-log'
import { problemsBetween } from './settings/between'
import { dateProblem } from './settings/dates'
import { anyTenant, idProblem } from './settings/ids'
import { withSecretFiles, type Gathered } from './settings/secret-files'
import { appKeyProblem, clientSecretProblem } from './settings/secrets'
import { textProblem } from './settings/setting-text'
import { unknownNames, type UnknownName } from './settings/unknown-names'

export type ClientCredential =
  /** `path` is where the secret lies, if in a file. */
  | { readonly type: 'secret'; readonly secret: string; readonly path?: string; readonly expiresOn: string | null }
  | { readonly type: 'certificate'; readonly path: string }
  | { readonly type: 'federatedToken'; readonly path: string }
  | { readonly type: 'managedIdentity'; readonly identityId: string; readonly cloud: CloudName }

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
  /** The one origin under which people reach the app; null where requests name it. */
  readonly publicUrl: string | null
  readonly logLevel: LogLevel
  /** A file; null for standard output. */
  readonly auditLog: string | null
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
  const given = Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  const all = Object.fromEntries(given) as Readonly<Record<string, string>>
  const gathered = withSecretFiles(
    Object.fromEntries(Object.entries(all).filter(([name]) => settingNames.includes(name))),
  )
  const result = schema.safeParse(gathered.set)
  const problems = problemsIn(gathered, result.error?.issues ?? [], unknownNames(Object.keys(all), settingNames))
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
    publicUrl: variables.PUBLIC_URL ?? null,
    logLevel: variables.LOG_LEVEL,
    auditLog: variables.AUDIT_LOG === 'stdout' ? null : variables.AUDIT_LOG,
    isDevelopment: variables.NODE_ENV === 'development',
  }
}

const missing = 'is missing'

function guidProblem(input: unknown): string {
  if (input === undefined) return missing
  return typeof input === 'string' && anyTenant.test(input)
    ? 'must be the id of one tenant (a GUID); this word means any tenant'
    : 'must be a GUID'
}

/** A text of which the function says what is wrong, and nothing of it itself: it may be a secret. */
function text(problemOf: (text: string) => string | null) {
  return z.string().superRefine((value, context) => {
    const problem = problemOf(value)
    if (problem !== null) context.addIssue(problem)
  })
}

const guid = z
  .guid({ error: ({ input }) => guidProblem(input) })
  .toLowerCase()
  .superRefine((value, context) => {
    const problem = idProblem(value)
    if (problem !== null) context.addIssue(problem)
  })
const origin = text(originProblem).transform((value) => new URL(value).origin)

const schema = z.object({
  ENTRA_TENANT_ID: guid,
  ENTRA_CLIENT_ID: guid,
  ENTRA_SPA_CLIENT_ID: guid.optional(),
  ENTRA_API_SCOPE: text(scopeProblem).optional(),
  ENTRA_CLIENT_SECRET: text(clientSecretProblem).optional(),
  ENTRA_CLIENT_SECRET_FILE: z.string().optional(),
  ENTRA_CLIENT_SECRET_EXPIRES: text(dateProblem).optional(),
  ENTRA_CLIENT_CERTIFICATE: text(certificateFileProblem).optional(),
  ENTRA_FEDERATED_TOKEN_FILE: z.string().optional(),
  ENTRA_MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  ENTRA_CLOUD: z.enum(cloudNames, { error: `must be one of ${cloudNames.join(', ')}` }).default('global'),
  ENTRA_LOGIN_BASE_URL: origin.optional(),
  GRAPH_BASE_URL: origin.optional(),
  PERMANENT_DELETE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  PERMANENT_DELETE_MAX: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1 to 999999')
    .default('500')
    .transform(Number),
  APP_KEY: text(appKeyProblem).optional(),
  APP_KEY_FILE: z.string().optional(),
  PUBLIC_URL: origin.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  AUDIT_LOG: text(auditLogProblem).default('stdout'),
  NODE_ENV: z.string().optional(),
})

/** Every variable that the app knows, but for those of where it listens. */
export const settingNames = Object.keys(schema.shape)

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** One line for each variable that is wrong, however many things are wrong with it. */
function problemsIn(gathered: Gathered, issues: readonly Issue[], unknown: readonly UnknownName[]): readonly string[] {
  const { set, shownAs } = gathered
  const problems = new Map<string, string>()
  const add = (name: string, problem: string) => problems.has(name) || problems.set(name, problem)
  for (const { name, likely } of unknown)
    add(name, likely === null ? unknownName : `is unknown; ${likely} is likely meant`)
  for (const { name, problem } of gathered.problems) add(name, problem)
  for (const [name, value] of Object.entries(set)) {
    const problem = textProblem(value)
    if (problem !== null) add(name, problem)
  }
  const meant = unknown.map(({ likely }) => likely)
  for (const { path, message } of issues) {
    const name = path.join('.')
    if (message !== missing || !meant.includes(name)) add(name, message)
  }
  const wrong = new Set([...problems.keys(), ...meant.filter((name) => name !== null)])
  for (const { name, problem } of problemsBetween(set, wrong)) add(name, problem)
  return Array.from(problems, ([name, problem]) => `${shownAs.get(name) ?? name}: ${problem}`)
}

const unknownName = 'is unknown; its name begins like one of this app’s variables, and none is called so'

function credentialOf(variables: z.infer<typeof schema>): ClientCredential {
  const { ENTRA_CLIENT_CERTIFICATE: certificate, ENTRA_FEDERATED_TOKEN_FILE: tokenFile } = variables
  if (certificate !== undefined) return { type: 'certificate', path: certificate }
  const { ENTRA_MANAGED_IDENTITY_CLIENT_ID: identityId, ENTRA_CLOUD: cloud } = variables
  if (identityId !== undefined) return { type: 'managedIdentity', identityId, cloud }
  if (tokenFile !== undefined) return { type: 'federatedToken', path: tokenFile }
  const { ENTRA_CLIENT_SECRET: secret = '', ENTRA_CLIENT_SECRET_EXPIRES: expiresOn = null } = variables
  const { ENTRA_CLIENT_SECRET_FILE: path } = variables
  return { type: 'secret', secret, expiresOn, ...(path !== undefined && { path }) }
}

function certificateFileProblem(path: string): string | null {
  const file = readCertificateFile(path)
  return 'problem' in file ? file.problem : null
}
