import { describe, expect, it } from 'vitest'
import { failureOf } from './errors'

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`
const sameValue = (property: string) => `Another object with the same value for property ${property} already exists.`

const error = (code: string, message = '', more: object = {}) => ({ error: { code, message, ...more } })
const conflict = (...targets: string[]) =>
  error('Request_BadRequest', sameValue('x'), {
    details: targets.map((target) => ({ target, code: 'ObjectConflict' })),
  })

describe('failureOf', () => {
  it.each([
    [401, error('InvalidAuthenticationToken'), { 'www-authenticate': challenge }, { code: 'stepUp', claims }],
    [403, error('Authorization_RequestDenied'), { 'www-authenticate': challenge }, { code: 'stepUp', claims }],
    [403, error('x', 'Operation requires conditional access and client does not support it.'), {}, { code: 'stepUp' }],
    [401, error('InvalidAuthenticationToken'), {}, { code: 'signedOut' }],
    [403, error('Authorization_RequestDenied'), {}, { code: 'forbidden' }],
    [403, error('Directory_QuotaExceeded'), {}, { code: 'quotaExceeded' }],
    [400, conflict('userPrincipalName'), {}, { code: 'conflict', conflicts: ['userPrincipalName'] }],
    [400, conflict('proxyAddresses', 'MailNickname'), {}, { conflicts: ['proxyAddresses', 'mailNickname'] }],
    [400, error('Request_BadRequest', sameValue('proxyAddresses')), {}, { conflicts: ['proxyAddresses'] }],
    [400, error('Request_BadRequest', sameValue('identifierUris')), {}, { conflicts: ['identifierUris'] }],
    [400, conflict('uniqueName', 'servicePrincipalNames'), {}, { conflicts: ['uniqueName', 'servicePrincipalNames'] }],
    [400, error('Request_BadRequest', sameValue('employeeHireDate')), {}, { code: 'conflict', conflicts: ['other'] }],
    [409, error('Directory_ConcurrencyViolation'), {}, { code: 'unavailable' }],
    [503, error('Directory_ConcurrencyViolation'), {}, { code: 'unavailable' }],
    [409, error('Conflict'), {}, { code: 'conflict', conflicts: ['other'] }],
    [404, error('Request_ResourceNotFound'), {}, { code: 'notFound', graphCode: 'Request_ResourceNotFound' }],
    [429, error('TooManyRequests'), { 'retry-after': '12' }, { code: 'throttled', retryAfterSeconds: 12 }],
    [503, error('serviceNotAvailable'), { 'retry-after': '30' }, { code: 'throttled', retryAfterSeconds: 30 }],
    [503, error('serviceNotAvailable'), {}, { code: 'unavailable' }],
    [503, null, { 'retry-after': '30' }, { code: 'unavailable', retryAfterSeconds: 30 }],
    [500, error(''), {}, { code: 'unavailable' }],
    [504, '<html>Gateway timeout</html>', {}, { code: 'unavailable' }],
    [400, error('Request_BadRequest'), {}, { code: 'graphRefused' }],
    [400, null, {}, { code: 'graphRefused' }],
    [403, { error: 'text', details: 5 }, {}, { code: 'forbidden' }],
    [302, null, {}, { code: 'unexpected' }],
  ])('reads %i %j %j', (status, body, headers, expected) => {
    expect(failureOf(answer(status, body, headers))).toMatchObject(expected)
  })

  it.each([400, 403, 404, 409, 429, 500])('keeps the sentence of a %i, and no token that it echoes', (status) => {
    const said = 'The domain portion of the userPrincipalName property is invalid.'
    expect(failureOf(answer(status, error('x', said), {})).said).toBe(said)
    const echo = failureOf(answer(status, error('x', 'Token eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln is bad.'), {}))
    expect(echo.said).toBe('Token […] is bad.')
  })

  it('gives the request id for a support ticket, from the header or else from the body', () => {
    const body = error('x', '', { innerError: { 'request-id': 'inner' } })
    expect(failureOf(answer(500, body, { 'request-id': 'outer' })).requestId).toBe('outer')
    expect(failureOf(answer(500, body, {})).requestId).toBe('inner')
  })

  it('lets no long text and no sign that steers through into an error', () => {
    const text = `a\r\n\u001b[2J\u202eb${'x'.repeat(1_000_000)}`
    const failure = failureOf(answer(500, error(text, '', { innerError: { 'request-id': text } }), {}))
    for (const label of [failure.graphCode, failure.requestId]) expect(label).toMatch(/^a\[2Jbx{1,120}$/)
    expect(failureOf(answer(500, null, { 'request-id': text })).requestId).toBe(failure.requestId)
    expect(failureOf(answer(429, null, { 'retry-after': '9'.repeat(400) })).retryAfterSeconds).toBe(3600)
  })

  it('does not make up a code, an id or a time to wait', () => {
    expect(failureOf(answer(500, error(''), {}))).toEqual({ code: 'unavailable' })
    expect(failureOf(answer(429, null, {}))).toEqual({ code: 'throttled' })
  })
})

function answer(status: number, body: unknown, headers: Record<string, string | undefined>) {
  return { status, body, header: (name: string) => headers[name] ?? null }
}
