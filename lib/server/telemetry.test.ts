import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { authorizedAct } from './http/authorized-act'
import { authorizedRoute } from './http/authorized-route'
import { listDeletedObjects } from './recycle-bin/list/list-deleted-objects'
import { createSealer } from './sealer'
import { startTelemetry } from './start-telemetry'
import { granted, setUpSite, site } from './testing/fake-site'
import { answerJson, startLocalServer } from './testing/local-server'
import { emptyView, firstPage } from '@/lib/contract/view'

setUpSite()

const id = 'de1e7ed0-0000-4000-8000-000000000001'
const robin = { id, displayName: 'Robin Colleague', deletedDateTime: '2026-01-01T10:00:00Z', userType: 'Member' }

it('tells a collector of a list and of an act, without names, tokens or ids of anybody', async () => {
  const collector = await startLocalServer((_, response) => answerJson(response, 200, {}))
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url)
  vi.stubEnv('OTEL_EXPORTER_OTLP_PROTOCOL', 'http/json')
  const flush = await startTelemetry()
  site.entra = (_, response) => answerJson(response, 200, { ...granted, scope: 'User.ReadWrite.All' })
  site.graph = ({ method, url }, response) => {
    if (method === 'POST') return answerJson(response, 200, robin, { 'request-id': 'r' })
    const isOne = url.includes(id)
    answerJson(response, 200, isOne ? robin : { value: [robin], '@odata.count': 1 })
  }
  const token = await site.signIn()
  await list(token)
  await restore(token)
  await flush()

  const told = collector.received.map(({ url, body }) => ({ url, body: JSON.parse(body) as unknown }))
  const metrics = JSON.stringify(told.filter(({ url }) => url === '/v1/metrics'))
  for (const name of ['request.duration', 'graph.call.duration', 'exchanges', 'act.outcomes']) {
    expect(metrics).toContain(`"recycle_bin.${name}"`)
  }
  expect(metrics).toContain('{"key":"state","value":{"stringValue":"done"}}')
  const traces = JSON.stringify(told.filter(({ url }) => url === '/v1/traces'))
  for (const name of ['GET /api/objects/[kind]', 'act restore', 'Graph GET', 'Graph POST']) {
    expect(traces).toContain(`"name":"${name}"`)
  }
  // What Graph is asked hangs below what asked it.
  expect(traces).toMatch(/"parentSpanId":"\w{16}","name":"Graph GET"|"name":"Graph GET"[^{}]*"parentSpanId":"\w{16}"/)
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`Robin|Helpdesk|${id}|graph-token|${token}|"person"|process\\.`))
  await collector.close()
})

async function list(token: string): Promise<void> {
  const sealer = createSealer(null, 'list cursor')
  const asked = { view: emptyView, paging: { cursor: null, size: firstPage } } as const
  const route = authorizedRoute('/api/objects/[kind]', (session) =>
    listDeletedObjects(session, kindOf('users'), asked, sealer),
  )
  const request = new Request('http://localhost/api/objects/users?q=Robin', {
    headers: { authorization: `Bearer ${token}` },
  })
  expect((await route(request, { params: Promise.resolve({}) })).status).toBe(200)
}

async function restore(token: string): Promise<void> {
  const { id: target, deletedDateTime } = robin
  const input = {
    kind: 'users',
    person: 'person',
    targets: [{ id: target, deletedDateTime }],
    act: { id: randomUUID(), size: 1 },
    call: randomUUID(),
  }
  const events: unknown[] = []
  for await (const event of authorizedAct('restore', token, input)) events.push(event)
  expect(events).toMatchObject([{ state: 'done' }, { end: 1 }])
}
