import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { compactVerify, decodeJwt, decodeProtectedHeader, importX509 } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppError, type Failure } from '@/lib/contract/app-error'
import type { ClientCredential } from '../config'
import { logger } from '../logger'
import { makeCertificate, settingFile } from '../testing/certificate-files'
import { answerJson, startLocalServer, type LocalServer } from '../testing/local-server'
import { authorityOf } from './authority'
import { exchangeOnBehalfOf } from './on-behalf-of'
import { permissionsOf } from './permissions'

const clientId = '22222222-2222-4222-8222-222222222222'
const tenantId = '11111111-1111-4111-8111-111111111111'
const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'

let server: LocalServer | undefined
afterEach(() => server?.close())

describe('exchangeOnBehalfOf', () => {
  it('asks for everything consented, as a client that can follow claims challenges', async () => {
    await exchange(200, granted('User.Read.All'))
    const form = new URLSearchParams(server?.received[0]?.body)
    expect(server?.received).toHaveLength(1)
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: 'assertion',
      client_secret: 'secret',
    })
    expect(JSON.parse(form.get('claims') ?? '')).toMatchObject({ access_token: { xms_cc: { values: ['cp1'] } } })
    expect(form.get('scope')).toContain('https://graph.example/.default')
  })

  it('proves itself with the federated token that the platform has written last', async () => {
    server = await startLocalServer((_, response) => answerJson(response, 200, granted('User.Read.All')))
    const path = settingFile('')
    for (const token of ['first', 'second']) {
      writeFileSync(path, `${token}\n`)
      await exchangeWith(server, { type: 'federatedToken', path })
    }
    expect(assertionsSent()).toEqual(['first', 'second'])
  })

  it('proves itself with the certificate that lies in the file now, by its SHA-256 thumbprint', async () => {
    server = await startLocalServer((_, response) => answerJson(response, 200, granted('User.Read.All')))
    const path = settingFile('')
    const chain = await makeCertificate()
    for (const { certificate, key } of [await makeCertificate(), await makeCertificate()]) {
      writeFileSync(path, chain.certificate + certificate + key)
      await exchangeWith(server, { type: 'certificate', path })
      const assertion = assertionsSent().at(-1) ?? ''
      const { x5c, ...header } = decodeProtectedHeader(assertion)
      expect(header).toEqual({ typ: 'JWT', alg: 'PS256', 'x5t#S256': thumbprintOf(certificate) })
      expect(x5c).toEqual([base64Of(certificate), base64Of(chain.certificate)])
      await compactVerify(assertion, await importX509(certificate, 'PS256'))
      expect(decodeJwt(assertion)).toMatchObject({ iss: clientId, sub: clientId })
    }
  })

  it('proves itself with the secret that lies in the file now, and goes on with the first while there is none', async () => {
    server = await startLocalServer((_, response) => answerJson(response, 200, granted('User.Read.All')))
    const path = settingFile('first-secret-of-the-app')
    for (const content of ['first-secret-of-the-app', 'next-secret-of-the-app\n', '']) {
      writeFileSync(path, content)
      await exchangeWith(server, { type: 'secret', secret: 'first-secret-of-the-app', path, expiresOn: null })
    }
    const sent = server.received.map(({ body }) => new URLSearchParams(body).get('client_secret'))
    expect(sent).toEqual(['first-secret-of-the-app', 'next-secret-of-the-app', 'first-secret-of-the-app'])
  })

  it('goes on with the last good certificate while its file is being written, and says so once', async () => {
    server = await startLocalServer((_, response) => answerJson(response, 200, granted('User.Read.All')))
    const said = vi.spyOn(logger, 'error').mockImplementation(() => undefined)
    const { certificate, key } = await makeCertificate()
    const path = settingFile(certificate + key)
    await exchangeWith(server, { type: 'certificate', path })
    writeFileSync(path, certificate)
    await exchangeWith(server, { type: 'certificate', path })
    await exchangeWith(server, { type: 'certificate', path })
    const used = assertionsSent().map((assertion) => decodeProtectedHeader(assertion)['x5t#S256'])
    expect(used).toEqual(Array(3).fill(thumbprintOf(certificate)))
    expect(said.mock.calls.map(([line]: unknown[]) => line)).toEqual([
      { event: 'credential', type: 'certificate', problem: expect.stringMatching(/^has no private key/) as string },
    ])
  })

  it.each(['User.Read.All Group.Read.All', 'https://graph.example/User.Read.All https://graph.example/Group.Read.All'])(
    'reads what is consented from %j',
    async (scope) => {
      const permissions = permissionsOf((await exchange(200, granted(scope))).scopes)
      expect(permissions.names).toEqual(['Group.Read.All', 'User.Read.All'])
      expect(permissions.has('user.read.all')).toBe(true)
      expect(permissions.has('User.ReadWrite.All')).toBe(false)
    },
  )

  it.each([
    ['a missing second factor', 400, entra('interaction_required', 50076, { claims }), { code: 'stepUp', claims }],
    [
      'a revoked session',
      400,
      entra('invalid_grant', 50173, { suberror: 'bad_token', claims }),
      { code: 'stepUp', claims },
    ],
    ['a blocking policy', 400, entra('invalid_grant', 53003, { suberror: 'message_only', claims }), { code: 'stepUp' }],
    ['missing consent', 400, entra('invalid_grant', 65001, { suberror: 'consent_required' }), { code: 'notConsented' }],
    ['missing assignment', 400, entra('invalid_grant', 50105), { code: 'notConsented' }],
    ['an expired assertion', 400, entra('invalid_grant', 500133), { code: 'signedOut' }],
    ['an assertion that is not valid', 400, entra('invalid_grant', 50013), { code: 'signedOut' }],
    ['a wrong secret of ours', 401, entra('invalid_client', 7000215), { code: 'unexpected' }],
  ])('tells %s apart', async (_, status, body, expected) => {
    expect(await failure(status, body)).toMatchObject({
      ...expected,
      requestId: 'trace',
      graphCode: `AADSTS${body.error_codes[0]}`,
    })
  })

  it.each([
    ['no JSON', 'not JSON'],
    ['too long for a header', JSON.stringify({ a: 'x'.repeat(5_000) })],
  ])('passes no claims on that are %s', async (_, wrong) => {
    expect(await failure(400, entra('interaction_required', 50076, { claims: wrong }))).toEqual({
      said: expect.any(String) as string,
      code: 'stepUp',
      requestId: 'trace',
      graphCode: 'AADSTS50076',
    })
  })

  it('lets no long text and no sign that steers through into an error', async () => {
    const text = `a\r\n\u001b[2J${'x'.repeat(100_000)}`
    const body = { error: text, error_codes: [text, { toString: text }], trace_id: text }
    server = await startLocalServer((_, response) =>
      answerJson(response, 400, body, { 'retry-after': '9'.repeat(400) }),
    )
    const error = (await exchangeWith(server).catch((thrown: unknown) => thrown)) as AppError
    const { graphCode, requestId, retryAfterSeconds } = error.failure
    expect(graphCode).toBeUndefined()
    expect(requestId).toMatch(/^a\[2Jx{1,125}$/)
    expect(retryAfterSeconds).toBe(3600)
    expect(String(error.cause)).toMatch(/^Error: Entra answered 400: a\[2Jx{1,125}$/)
  })

  it('calls a busy Entra throttled and says for how long', async () => {
    const answer = await failure(429, entra('temporarily_unavailable', 90006), { 'retry-after': '7' })
    expect(answer).toMatchObject({ code: 'throttled', retryAfterSeconds: 7 })
  })

  it('does not hold a refusal against later exchanges', async () => {
    let calls = 0
    server = await startLocalServer((_, response) => {
      calls += 1
      if (calls === 1) answerJson(response, 429, entra('temporarily_unavailable', 90006), { 'retry-after': '600' })
      else answerJson(response, 200, granted('User.Read.All'))
    })
    await expect(exchangeWith(server)).rejects.toThrow(AppError)
    await expect(exchangeWith(server)).resolves.toMatchObject({ accessToken: 'graph-token' })
  })

  it.each([
    ['an error page', 502, '<html>Bad gateway</html>'],
    ['an answer that is not JSON', 503, 'busy'],
  ])('calls %s an outage', async (_, status, text) => {
    server = await startLocalServer((_request, response) => void response.writeHead(status).end(text))
    expect(await exchangeWith(server).catch((error: AppError) => error.failure)).toEqual({ code: 'entraUnavailable' })
  })

  it('calls a connection that is cut an outage', async () => {
    server = await startLocalServer((_, response) => void response.destroy())
    expect(await exchangeWith(server).catch((error: AppError) => error.failure)).toEqual({ code: 'entraUnavailable' })
  })

  it('never puts a token or secret into an error', async () => {
    const body = entra('invalid_grant', 50013, { error_description: 'AADSTS50013: assertion is not valid' })
    server = await startLocalServer((_, response) => answerJson(response, 400, body))
    const error: unknown = await exchangeWith(server).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    const { message, cause } = error as AppError
    expect([message, String(cause)].join()).not.toMatch(/assertion|secret/)
  })
})

async function exchange(status: number, body: unknown, headers?: Record<string, string>) {
  server = await startLocalServer((_, response) => answerJson(response, status, body, headers))
  return exchangeWith(server)
}

async function failure(status: number, body: unknown, headers?: Record<string, string>): Promise<Failure> {
  return exchange(status, body, headers).then(
    () => ({ code: 'unexpected', graphCode: 'it succeeded' }),
    (error: AppError) => error.failure,
  )
}

const assertionsSent = () =>
  (server?.received ?? []).map(({ body }) => new URLSearchParams(body).get('client_assertion') ?? '')
const thumbprintOf = (pem: string) =>
  Buffer.from(new X509Certificate(pem).fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
const base64Of = (pem: string) => new X509Certificate(pem).raw.toString('base64')

function exchangeWith(
  { url }: LocalServer,
  credential: ClientCredential = { type: 'secret', secret: 'secret', expiresOn: null },
) {
  return exchangeOnBehalfOf('assertion', {
    clientId,
    credential,
    authority: authorityOf(url, tenantId),
    graphUrl: 'https://graph.example',
  })
}

function granted(scope: string) {
  return { token_type: 'Bearer', scope, expires_in: 3600, ext_expires_in: 3600, access_token: 'graph-token' }
}

function entra(error: string, number: number, more: Record<string, string> = {}) {
  return { error, error_description: `AADSTS${number}: …`, error_codes: [number], trace_id: 'trace', ...more }
}
