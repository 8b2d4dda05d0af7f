import { randomUUID } from 'node:crypto'
import { SignJWT, generateKeyPair } from 'jose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as configured from './config'
import { setUpSite, site } from './testing/fake-site'
import { answerJson } from './testing/local-server'

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
const target = { id: 'a', deletedDateTime: null }
const act = { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: 1 }
const input = { kind: 'users', person: 'person', targets: [target], act }

setUpSite()

/** What Next bundles twice, once for routes and once for actions. */
async function bundle() {
  vi.resetModules()
  const [{ AppError }, { authorizedRoute }, { authorizedAct }, { entraError }, jose, msal] = await Promise.all([
    import('@/lib/contract/app-error'),
    import('./http/authorized-route'),
    import('./http/authorized-act'),
    import('./identity/entra-errors'),
    import('jose'),
    import('@azure/msal-node'),
  ])
  return { AppError, authorizedRoute, authorizedAct, entraError, jose, msal }
}

type Bundle = Awaited<ReturnType<typeof bundle>>
let first: Bundle
let second: Bundle

beforeEach(async () => {
  // It was read when the site was set up.
  vi.doMock('./config', () => configured)
  first = await bundle()
  second = await bundle()
})

describe('two bundles of the server', () => {
  it('have classes of their own, or nothing here could fail', () => {
    expect(first.AppError).not.toBe(second.AppError)
    expect(first.jose.errors.JOSEError).not.toBe(second.jose.errors.JOSEError)
    expect(first.msal.InteractionRequiredAuthError).not.toBe(second.msal.InteractionRequiredAuthError)
  })

  it('take each other’s failures for failures, and nothing else', () => {
    expect(new first.AppError({ code: 'stepUp' })).toBeInstanceOf(second.AppError)
    const others = [new Error('x'), { failure: { code: 'stepUp' }, name: 'AppError' }, null, 'AppError']
    for (const other of others) expect(other instanceof second.AppError).toBe(false)
  })

  it('read each other’s errors of MSAL', () => {
    const thrown = new first.msal.InteractionRequiredAuthError('interaction_required', '')
    const answer = { status: 400, retryAfterSeconds: undefined, body: { error: 'invalid_grant' } }
    expect(second.entraError(answer, thrown).failure.code).toBe('stepUp')
  })
})

const calls = {
  route: async ({ authorizedRoute }: Bundle, token: string) => {
    const handle = authorizedRoute('/api/things', () => Promise.resolve({}))
    const request = new Request('http://localhost/api/things', { headers: { authorization: `Bearer ${token}` } })
    const answer = await handle(request, { params: Promise.resolve({}) })
    return ((await answer.json()) as { failure?: object }).failure
  },
  action: async ({ authorizedAct }: Bundle, token: string) => {
    for await (const event of authorizedAct('restore', token, { ...input, call: randomUUID() }))
      if ('refused' in event) return event.refused
    return undefined
  },
}

describe.each([
  ['a route, and then an action', calls.route, calls.action],
  ['an action, and then a route', calls.action, calls.route],
])('%s', (_, one, other) => {
  it('get the same claims challenge where they wait for it together', async () => {
    let answer: () => void = () => undefined
    site.entra = (_request, response) => {
      answer = () => answerJson(response, 400, { error: 'interaction_required', claims, trace_id: 'trace' })
    }
    const token = await site.signIn()
    const asked = [one(first, token), other(second, token)]
    await vi.waitFor(() => expect(site.received).toHaveLength(1))
    answer()
    const expected = { code: 'stepUp', claims, requestId: 'trace' }
    expect(await Promise.all(asked)).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)])
    expect(site.received).toHaveLength(1)
  })

  it('refuse a token with a key that nobody knows alike, whoever asked for the keys', async () => {
    const key = Symbol.for(`recycle-bin.keys ${configured.config().authority.keysUrl}`)
    delete (globalThis as { [key: symbol]: unknown })[key]
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT().setProtectedHeader({ alg: 'RS256', kid: 'unknown' }).sign(privateKey)
    expect(await one(first, token)).toMatchObject({ code: 'signedOut' })
    expect(await other(second, token)).toMatchObject({ code: 'signedOut' })
  })
})
