import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, createLocalJWKSet, type CryptoKey } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '@/lib/contract/app-error'
import { startLocalServer } from '../testing/local-server'
import { listsInPlaceOf, oddTokens, signAnything, type TokenParts } from '../testing/odd-tokens'
import { authorityOf } from './authority'
import { verifyAccessToken } from './verify-access-token'

const tenantId = '11111111-1111-4111-8111-111111111111'
const clientId = '22222222-2222-4222-8222-222222222222'
const rules = {
  tenantId,
  clientId,
  spaClientId: '33333333-3333-4333-8333-333333333333',
  apiScope: `${clientId}/access_as_user`,
  authority: authorityOf('http://localhost:4400', tenantId),
}
const now = Math.floor(Date.now() / 1000)
const good = {
  iss: rules.authority.issuer,
  aud: clientId,
  tid: tenantId,
  ver: '2.0',
  azp: rules.spaClientId,
  scp: 'access_as_user other',
  oid: 'person',
  name: 'Helpdesk Lead',
  preferred_username: 'ada@contoso.example',
  wids: ['role'],
  iat: now,
  nbf: now,
  exp: now + 3600,
}

const header = { typ: 'JWT', alg: 'RS256', kid: 'k' }

let key: CryptoKey
let foreignKey: CryptoKey
let keys: ReturnType<typeof createLocalJWKSet>

beforeAll(async () => {
  const pair = await generateKeyPair('RS256')
  key = pair.privateKey
  foreignKey = (await generateKeyPair('RS256')).privateKey
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] })
})

describe('verifyAccessToken', () => {
  it('tells who is calling', async () => {
    expect(await verifyAccessToken(await sign(good), rules, keys)).toEqual({
      oid: 'person',
      tenantId,
      name: 'Helpdesk Lead',
      signInName: 'ada@contoso.example',
      roleTemplateIds: ['role'],
      expiresAt: good.exp * 1000,
    })
  })

  it('does not guess roles when the token tells none', async () => {
    const caller = await verifyAccessToken(await sign({ ...good, wids: undefined }), rules, keys)
    expect(caller.roleTemplateIds).toBeNull()
  })

  it('bears a clock that is a few seconds off', async () => {
    const token = await sign({ ...good, exp: now - 10, nbf: now - 3600 })
    await expect(verifyAccessToken(token, rules, keys)).resolves.toMatchObject({ oid: 'person' })
  })

  it.each([
    ['issuer', { iss: 'http://localhost:4400/other/v2.0' }],
    ['audience', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['tenant', { tid: '99999999-9999-4999-8999-999999999999' }],
    ['version', { ver: '1.0' }],
    ['client', { azp: '44444444-4444-4444-8444-444444444444' }],
    ['scope', { scp: 'access_as_user2' }],
    ['kind of caller (an app)', { idtyp: 'app' }],
    ['kind of token (an id token has no scope)', { scp: undefined, azp: undefined, aud: rules.spaClientId }],
    ['expiry', { exp: now - 120 }],
    ['start', { nbf: now + 120 }],
    ['person (missing)', { oid: undefined }],
    ['person (empty)', { oid: '' }],
    ['expiry (missing)', { exp: undefined }],
  ])('refuses a wrong %s', async (_, wrong) => {
    expect(await codeOf(verifyAccessToken(await sign({ ...good, ...wrong }), rules, keys))).toBe('signedOut')
  })

  it.each(Object.entries({ ...oddTokens, ...listsInPlaceOf(good) }))(
    'refuses what Entra never issues: %s',
    async (_, odd) => {
      const token = await signAnything(
        { header: { ...header, ...odd.header }, claims: { ...good, ...odd.claims } },
        key,
      )
      expect(await codeOf(verifyAccessToken(token, rules, keys))).toBe('signedOut')
    },
  )

  it.each<[string, TokenParts]>([
    ['the kind of person told', { claims: { idtyp: 'user' } }],
    ['the old name of the key', { header: { x5t: 'k' } }],
    [
      'claims that this app does not know',
      { claims: { sub: 's', uti: 'u', aio: 'a', rh: '0.', roles: ['r'], acrs: ['c1'] } },
    ],
    ['no name', { claims: { name: undefined, preferred_username: undefined } }],
    ['a clock that is a few seconds ahead', { claims: { iat: now + 20, nbf: now + 20 } }],
  ])('takes what Entra may issue: %s', async (_, may) => {
    const token = await signAnything({ header: { ...header, ...may.header }, claims: { ...good, ...may.claims } }, key)
    expect(await verifyAccessToken(token, rules, keys)).toMatchObject({ oid: 'person' })
  })

  it('refuses a token signed by somebody else', async () => {
    expect(await codeOf(verifyAccessToken(await sign(good, foreignKey), rules, keys))).toBe('signedOut')
  })

  it('refuses a token with no signature', async () => {
    expect(await codeOf(verifyAccessToken(new UnsecuredJWT(good).encode(), rules, keys))).toBe('signedOut')
  })

  it('refuses a token signed with a shared secret', async () => {
    const token = new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(new Uint8Array(32))
    expect(await codeOf(verifyAccessToken(await token, rules, keys))).toBe('signedOut')
  })

  it.each(['', 'a.b.c', 'nothing'])('refuses %j, which is no token', async (token) => {
    expect(await codeOf(verifyAccessToken(token, rules, keys))).toBe('signedOut')
  })

  it('calls it an outage, not a wrong token, when the keys cannot be had', async () => {
    const server = await startLocalServer((_, response) => void response.writeHead(503).end())
    const authority = authorityOf(server.url, tenantId)
    const token = await sign({ ...good, iss: authority.issuer })
    expect(await codeOf(verifyAccessToken(token, { ...rules, authority }))).toBe('entraUnavailable')
    await server.close()
  })
})

function sign(claims: Record<string, unknown>, signingKey = key): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(signingKey)
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'accepted',
    (error: AppError) => error.failure.code,
  )
}
