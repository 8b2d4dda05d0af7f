import type { Hono } from 'hono'
import { createApp } from './create-app'
import { accounts } from './data/accounts'
import type { ObjectType } from './data/directory-object'
import { createEmulator, type Emulator } from './emulator'
import { signGraphToken } from './entra/tokens'
import { sweepExpired } from './graph/retention'
import { defaultSettings, type Settings } from './settings'

export type GraphAnswer = { status: number; headers: Headers; body: GraphBody }
/** Enough of Graph's bodies to look into them in tests. */
type GraphBody = {
  id?: string
  value?: Record<string, unknown>[]
  error?: {
    code: string
    message: string
    details?: { target: string; code: string }[]
    innerError: Record<string, string>
  }
  responses?: { id: string; status: number; headers: Record<string, string>; body?: GraphBody | number }[]
  '@odata.count'?: number
  '@odata.nextLink'?: string
} & Record<string, unknown>

type CallOptions = { body?: unknown; headers?: Record<string, string> }
export type GraphClient = {
  get(path: string, options?: CallOptions): Promise<GraphAnswer>
  post(path: string, options?: CallOptions): Promise<GraphAnswer>
  delete(path: string, options?: CallOptions): Promise<GraphAnswer>
  /** A GET as an advanced query. */
  query(path: string): Promise<GraphAnswer>
}

type TokenOptions = { scopes?: readonly string[]; acrs?: string[]; cp1?: boolean; lifetimeSeconds?: number }
export type TestTenant = {
  emulator: Emulator
  app: Hono
  as(name: string, options?: TokenOptions): Promise<GraphClient>
}

/** How many objects of a cast the bin holds in truth. */
export function binSize({ emulator }: TestTenant, cast: ObjectType = 'user'): number {
  sweepExpired(emulator)
  return emulator.directory.truth.list({ cast, location: 'deleted', orderBy: 'id', includesDerived: true }).size
}

/** An emulator without a port, and Graph clients for its accounts (`as('helpdesk-lead')`). */
export async function openTestTenant(settings: Partial<Settings> = {}): Promise<TestTenant> {
  const emulator = await createEmulator({ ...defaultSettings, ...settings })
  const app = createApp(emulator)
  return { emulator, app, as: async (name, options) => graphClient(app, await graphToken(emulator, name, options)) }
}

async function graphToken(emulator: Emulator, name: string, options: TokenOptions = {}): Promise<string> {
  const account = accounts.find(({ username }) => username.startsWith(`${name}@`))
  if (account === undefined) throw new Error(`There is no account ${name}.`)
  const session = emulator.sessions.start(account)
  for (const context of options.acrs ?? []) session.authenticationContexts.add(context)
  return signGraphToken(emulator, {
    session,
    capabilities: options.cp1 === false ? [] : ['cp1'],
    permissions: options.scopes ?? emulator.consents.list(),
    clientAuthentication: '1',
    ...(options.lifetimeSeconds !== undefined && { lifetimeSeconds: options.lifetimeSeconds }),
  })
}

/** Talks to Graph with a given token. */
export function graphClient(app: Hono, token: string): GraphClient {
  async function call(method: string, path: string, { body, headers = {} }: CallOptions = {}): Promise<GraphAnswer> {
    const isAbsolute = path.startsWith('http')
    const response = await app.request(isAbsolute || path.startsWith('/beta') ? path : `/v1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parseBody(text) }
  }

  return {
    get: (path, options) => call('GET', path, options),
    post: (path, options) => call('POST', path, options),
    delete: (path, options) => call('DELETE', path, options),
    query: (path) => call('GET', path, { headers: { ConsistencyLevel: 'eventual' } }),
  }
}

function parseBody(text: string): GraphBody {
  try {
    return text === '' ? {} : (JSON.parse(text) as GraphBody)
  } catch {
    return { text }
  }
}
