import { describe, expect, it } from 'vitest'
import { AppError, failureSchema } from '@/lib/contract/app-error'
import type { DelegatedSession } from '../session'
import { errorLines, granted, loggedLines, setUpSite, site } from '../testing/fake-site'
import { answerJson } from '../testing/local-server'
import { authorizedRoute } from './authorized-route'

setUpSite()

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
const encodedClaims = Buffer.from(claims).toString('base64')
const ask = async (session: DelegatedSession) => session.graph.read({ api: 'v1.0', path: '/things' }, session.signal)

describe('an authorized route', () => {
  it('answers as JSON that nobody keeps, and exchanges the token once', async () => {
    site.graph = (_, response) => answerJson(response, 200, { value: 1 })
    const token = await site.signIn()
    const answer = await call(token)
    await call(token)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ value: 1 })
    expect(tokenRequests()).toHaveLength(1)
  })

  it.each([null, '', 'Basic abc', 'Bearer', 'Bearer a b', 'Bearer not.a.token'])(
    'turns away the header %j without asking anybody',
    async (authorization) => {
      const answer = await request(authorization)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({ failure: { code: 'signedOut' } })
      expect(answer.headers.get('www-authenticate')).toContain('invalid_token')
      expect(site.received).toEqual([])
    },
  )

  it('passes a claims challenge of Entra on', async () => {
    site.entra = (_, response) =>
      answerJson(response, 400, { error: 'interaction_required', claims, trace_id: 'trace' })
    const answer = await call(await site.signIn())
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe(`Bearer error="insufficient_claims", claims="${encodedClaims}"`)
    expect(await answer.json()).toMatchObject({ failure: { code: 'stepUp', claims, requestId: 'trace' } })
  })

  it('passes a claims challenge of Graph on, and does not use the challenged token again', async () => {
    const challenge = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${encodedClaims}"` }
    site.graph = (_, response) => answerJson(response, 403, null, challenge)
    const token = await site.signIn()
    expect((await call(token)).status).toBe(401)
    await call(token)
    expect(tokenRequests()).toHaveLength(2)
  })

  it('goes to Graph with what a new token of the same person is exchanged for, as after the activation of a role', async () => {
    let exchanges = 0
    site.entra = (_, response) =>
      answerJson(response, 200, { ...granted, access_token: `graph-token-${(exchanges += 1)}` })
    await call(await site.signIn())
    const renewed = await site.signIn()
    await call(renewed)
    await call(renewed)
    const sent = site.received.filter(({ url }) => url.includes('/things')).map(({ headers }) => headers.authorization)
    expect(sent).toEqual(['Bearer graph-token-1', 'Bearer graph-token-2', 'Bearer graph-token-2'])
  })

  it('says how long to wait', async () => {
    site.graph = (_, response) => answerJson(response, 429, null, { 'retry-after': '30' })
    const answer = await call(await site.signIn())
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30'])
  })

  it('hides what it did not expect behind an id that is in the log', async () => {
    const answer = await call(await site.signIn(), () => Promise.reject(new Error('secret of Helpdesk Lead')))
    const { failure } = (await answer.json()) as { failure: unknown }
    expect(answer.status).toBe(500)
    expect(failureSchema.parse(failure)).toEqual({ code: 'unexpected', requestId: expect.any(String) as string })
    expect(loggedLines()).toMatchObject([{ requestId: failureSchema.parse(failure).requestId, code: 'unexpected' }])
    expect(JSON.stringify(loggedLines())).not.toContain('Helpdesk Lead')
  })

  it('logs one line with route, status, person and ids, and neither names, queries nor tokens', async () => {
    site.graph = (_, response) => answerJson(response, 404, null, { 'request-id': 'graph-request' })
    const token = await site.signIn()
    await call(token)
    expect(loggedLines()).toHaveLength(1)
    expect(loggedLines()[0]).toMatchObject({
      event: 'request',
      method: 'GET',
      route: '/api/things/[name]',
      status: 404,
      oid: 'person',
      code: 'notFound',
      graphRequestIds: ['graph-request'],
    })
    expect(JSON.stringify(loggedLines())).not.toMatch(new RegExp(`Helpdesk Lead|Robin|${token}|graph-token`))
  })

  it('takes it for no fault when the browser leaves', async () => {
    const token = await site.signIn()
    const leaving = new AbortController()
    site.graph = () => leaving.abort()
    const answer = await request(`Bearer ${token}`, ask, leaving.signal)
    expect(answer.status).toBe(499)
    expect(loggedLines()).toMatchObject([{ status: 499 }])
    expect(loggedLines()[0]).not.toHaveProperty('code')
  })

  it('logs a fault of its own although the browser left', async () => {
    const leaving = new AbortController()
    const breaks = () => {
      leaving.abort()
      return Promise.reject(new TypeError('broken'))
    }
    const answer = await request(`Bearer ${await site.signIn()}`, breaks, leaving.signal)
    expect(answer.status).toBe(499)
    expect(errorLines()).toMatchObject([{ status: 499, code: 'unexpected' }])
  })

  it('gives a failure its own status', async () => {
    const answer = await call(await site.signIn(), () => Promise.reject(new AppError({ code: 'alreadyGone' })))
    expect(answer.status).toBe(410)
  })
})

const call = (token: string, handle = ask) => request(`Bearer ${token}`, handle)
const tokenRequests = () => site.received.filter(({ url }) => url.includes('/oauth2/v2.0/token'))

function request(authorization: string | null, handle = ask, signal?: AbortSignal): Promise<Response> {
  const asked = new Request('http://localhost/api/things/Robin?q=Robin', {
    ...(authorization === null ? {} : { headers: { authorization } }),
    ...(signal ? { signal } : {}),
  })
  return authorizedRoute('/api/things/[name]', handle)(asked, { params: Promise.resolve({}) })
}
