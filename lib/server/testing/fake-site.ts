import type { ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { logger } from '../logger'
import { answerJson, startLocalServer, type LocalServer, type Received } from './local-server'
import { signAnything, type TokenParts } from './odd-tokens'

type Answer = (request: Received, response: ServerResponse) => void

const tenantId = '11111111-1111-4111-8111-111111111111'
const clientId = '22222222-2222-4222-8222-222222222222'

/** The app's configuration with Entra and Graph behind it, for the tests of one file. */
export const site = {
  received: [] as Received[],
  entra: ((_, response) => answerJson(response, 200, granted)) as Answer,
  graph: ((_, response) => answerJson(response, 200, {})) as Answer,
  /** A token of the person as the browser has it, but for what is given; another one at every call. */
  signIn: (() => Promise.reject(new Error('The site is not set up'))) as (odd?: TokenParts) => Promise<string>,
}

/** How Entra answers an exchange. */
export const granted = {
  token_type: 'Bearer',
  scope: 'User.ReadWrite.All',
  expires_in: 3600,
  access_token: 'graph-token',
}

export function setUpSite(): void {
  let server: LocalServer
  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] }
    server = await startLocalServer((request, response) => {
      if (request.url.includes('/discovery/')) return answerJson(response, 200, keys)
      site.received.push(request)
      return request.url.includes('/oauth2/v2.0/token') ? site.entra(request, response) : site.graph(request, response)
    })
    vi.stubEnv('ENTRA_TENANT_ID', tenantId)
    vi.stubEnv('ENTRA_CLIENT_ID', clientId)
    vi.stubEnv('ENTRA_CLIENT_SECRET', 'secret')
    vi.stubEnv('ENTRA_LOGIN_BASE_URL', server.url)
    vi.stubEnv('GRAPH_BASE_URL', server.url)
    const { config } = await import('../config')
    config()
    let serial = 0
    const now = Math.floor(Date.now() / 1000)
    const good = {
      iss: `${server.url}/${tenantId}/v2.0`,
      aud: clientId,
      tid: tenantId,
      ver: '2.0',
      azp: clientId,
      scp: 'access_as_user',
      oid: 'person',
      name: 'Helpdesk Lead',
      iat: now,
      nbf: now,
      exp: now + 3600,
    }
    site.signIn = ({ header = {}, claims = {} } = {}) =>
      signAnything(
        {
          header: { typ: 'JWT', alg: 'RS256', kid: 'k', ...header },
          claims: { ...good, uti: String((serial += 1)), ...claims },
        },
        privateKey,
      )
  })
  beforeEach(() => {
    site.received.length = 0
    site.entra = (_, response) => answerJson(response, 200, granted)
    site.graph = (_, response) => answerJson(response, 200, {})
    vi.spyOn(logger, 'info').mockImplementation(() => undefined)
    vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
    vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  })
  afterAll(() => server.close())
}

/** Everything that was logged in this test. */
export function loggedLines(): readonly unknown[] {
  return [...linesOf(logger.audit), ...linesOf(logger.info), ...errorLines()]
}

/** What was logged as an error. */
export function errorLines(): readonly unknown[] {
  return linesOf(logger.error)
}

function linesOf(log: typeof logger.info): readonly unknown[] {
  return vi.mocked(log).mock.calls.map(([line]: unknown[]) => line)
}
