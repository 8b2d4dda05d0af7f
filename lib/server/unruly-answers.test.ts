import { SignJWT, generateKeyPair } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '@/lib/contract/app-error'
import { kindOf } from '@/lib/kinds'
import { mostRows } from './answer-limits'
import { askBatch } from './graph/batch'
import { createGraphClient } from './graph/client'
import { authorityOf } from './identity/authority'
import { entraKeys } from './identity/entra-keys'
import { exchangeOnBehalfOf } from './identity/on-behalf-of'
import { verifyAccessToken } from './identity/verify-access-token'
import { logger } from './logger'
import { restoreObject } from './recycle-bin/act/restore-object'
import { createActSession, fastTiming } from './testing/act-session'
import { answerJson, startLocalServer, type LocalServer } from './testing/local-server'
import { endless, endlessGzip, silent, silentAfterHeaders, type Unruly } from './testing/unruly-answers'
import { unpaced } from './testing/unpaced'

const tenantId = '11111111-1111-4111-8111-111111111111'
const clientId = '22222222-2222-4222-8222-222222222222'
const list = { api: 'v1.0', path: '/directory/deletedItems/microsoft.graph.user' } as const
const restore = { method: 'POST', api: 'v1.0', path: '/directory/deletedItems/a/restore', body: {} } as const
const deadlineMs = 400

let server: LocalServer
beforeEach(() => void vi.spyOn(logger, 'warn').mockImplementation(() => undefined))
afterEach(() => server.close())

const unrulies: [string, Unruly][] = [
  ['never begins', silent],
  ['stays silent after its headers', silentAfterHeaders],
  ['is endless', endless],
  ['is endless and compressed', endlessGzip],
]

describe.each(unrulies)('an answer that %s', (_, unruly) => {
  it('makes a list unavailable', async () => {
    expect(await (await graphThat(unruly)).ask(list)).toMatchObject({ isOk: false, failure: { code: 'unavailable' } })
    expect(server.received).toHaveLength(1)
  })

  it('proves nothing of a write, which is not sent again', async () => {
    const answer = await (await graphThat(unruly)).write(restore)
    expect(answer.isOk ? answer.body : answer.status).toBeNull()
    expect(server.received).toHaveLength(1)
  })

  it('makes a sign-in on behalf of a person unavailable', async () => {
    server = await startLocalServer((_request, response) => unruly(response))
    const authority = authorityOf(server.url, tenantId)
    const credential = { type: 'secret', secret: 'secret', expiresOn: null } as const
    const config = { clientId, credential, authority, graphUrl: 'https://graph.example' }
    expect(await codeOf(exchangeOnBehalfOf('assertion', config, deadlineMs))).toBe('entraUnavailable')
  })

  it('makes the keys of Entra unavailable, and not the token wrong', async () => {
    server = await startLocalServer((_request, response) => unruly(response))
    const authority = authorityOf(server.url, tenantId)
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT().setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(privateKey)
    const rules = { tenantId, clientId, spaClientId: clientId, apiScope: 'a/b', authority }
    const keys = entraKeys(authority.keysUrl, deadlineMs)
    expect(await codeOf(verifyAccessToken(token, rules, keys))).toBe('entraUnavailable')
  })
})

describe('a page of Graph', () => {
  it.each([
    ['with as many rows as a page may have', mostRows, true],
    ['with more', mostRows + 1, false],
  ])('%s is taken: %i rows, %s', async (_, rows, isTaken) => {
    const page = { value: Array.from({ length: rows }, () => ({})) }
    const graph = await graphThat((response) => answerJson(response, 200, page, { 'request-id': 'r' }))
    const expected = isTaken
      ? { isOk: true, body: page }
      : { isOk: false, status: 200, failure: { code: 'unavailable', requestId: 'r' }, problem: 'tooManyRows' }
    expect(await graph.ask(list)).toMatchObject(expected)
    expect(vi.mocked(logger.warn).mock.calls.length).toBe(isTaken ? 0 : 1)
  })

  it('is judged within a batch as it is by itself, and spoils no other', async () => {
    const page = { value: Array.from({ length: mostRows + 1 }, () => ({})) }
    const responses = [
      { id: 'large', status: 200, body: page },
      { id: 'small', status: 200, body: { value: [] } },
    ]
    const graph = await graphThat((response) => answerJson(response, 200, { responses }))
    const answers = await askBatch(graph, 'v1.0', [
      { id: 'large', path: '/large' },
      { id: 'small', path: '/small' },
    ])
    expect(answers.get('large')).toMatchObject({ isOk: false, failure: { code: 'unavailable' } })
    expect(answers.get('small')).toMatchObject({ isOk: true })
  })

  it('that is nested without end is a failure, and neither it nor its batch ends the server', async () => {
    const nested = `{"responses":[{"id":"a","status":200,"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`
    const graph = await graphThat((response) => void response.writeHead(200).end(nested))
    expect(await graph.ask(list)).toMatchObject({ isOk: false, failure: { code: 'unavailable' }, problem: 'tooDeep' })
    const answers = await askBatch(graph, 'v1.0', [{ id: 'a', path: '/a' }])
    expect(answers.get('a')).toMatchObject({ isOk: false, failure: { code: 'unavailable' } })
  })
})

it('a restore whose answer is too large is read back, and sent once', async () => {
  server = await startLocalServer(({ method, url }, response) => {
    if (method === 'POST') return endless(response)
    if (url.startsWith('/v1.0/users/')) return answerJson(response, 200, { id: 'a' })
    answerJson(response, 404, { error: { code: 'Request_ResourceNotFound' } })
  })
  const target = { id: 'a', deletedDateTime: '2026-01-01T10:00:00Z' }
  const outcome = await restoreObject(createActSession(server.url), kindOf('users'), target, fastTiming())
  expect(outcome).toMatchObject({ state: 'done', readBackAt: expect.any(String) as string })
  expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

async function graphThat(unruly: Unruly) {
  server = await startLocalServer((_, response) => unruly(response))
  return createGraphClient({
    paces: unpaced,
    baseUrl: server.url,
    accessToken: 'graph-token',
    readDeadlineMs: deadlineMs,
    writeDeadlineMs: deadlineMs,
  })
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no failure',
    (error: AppError) => error.failure.code,
  )
}
