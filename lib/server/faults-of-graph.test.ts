import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActName, Outcome } from '@/lib/contract/acts'
import { AppError } from '@/lib/contract/app-error'
import { emptyView, firstPage } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import { createGraphClient } from './graph/client'
import { permissionsOf } from './identity/permissions'
import { logger } from './logger'
import { createActMemory } from './recycle-bin/act/act-memory'
import { performAct } from './recycle-bin/act/perform-act'
import { listAllKinds } from './recycle-bin/list/list-all-kinds'
import { listDeletedObjects } from './recycle-bin/list/list-deleted-objects'
import { checkDeletedObject } from './recycle-bin/look/check-deleted-object'
import { getDeletedObject } from './recycle-bin/look/get-deleted-object'
import { createSealer } from './sealer'
import type { DelegatedSession } from './session'
import { collect, fastTiming, helpdeskLead } from './testing/act-session'
import { answeringBatches, unfolded, type Responding } from './testing/fake-batch'
import { faults, type Fault, type FaultName } from './testing/faults-of-graph'
import { answerJson, startLocalServer, type LocalServer, type Received } from './testing/local-server'
import { everyPermission } from './testing/read-session'
import { abandoned } from './testing/unruly-answers'
import { unpaced } from './testing/unpaced'

const id = 'de1e7ed0-0000-4000-8000-000000000001'
const confirmed = '2026-01-01T10:00:00Z'
const users = kindOf('users')
const names = Object.keys(faults) as FaultName[]

let server: LocalServer
let refusing: string
type Struck = {
  readonly strike: Fault
  readonly isFor: (request: Received) => boolean
  /** Whether a write is carried out all the same. */
  readonly carriesOut: boolean
}
let fault: Struck | null
let place: 'bin' | 'live' | 'gone'
let carriedOut: number

beforeEach(async () => {
  vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
  vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
  fault = null
  place = 'bin'
  carriedOut = 0
  server = await startLocalServer(answer)
  const closed = await startLocalServer(() => undefined)
  await closed.close()
  refusing = closed.url
})
afterEach(() => server.close())

function answer(request: Received, response: ServerResponse): void {
  const struck = fault
  if (!struck?.isFor(request)) return answeringBatches(honestly)(request, response)
  if (struck.carriesOut) for (const one of unfolded(request)) carryOut(one)
  struck.strike(response)
}

const isWrite = ({ method, url }: Received) => method !== 'GET' && !url.endsWith('/$batch')

function carryOut(request: Received): boolean {
  if (!isWrite(request) || place !== 'bin') return false
  place = request.method === 'DELETE' ? 'gone' : 'live'
  carriedOut += 1
  return true
}

const person = {
  id,
  displayName: 'Robin Colleague',
  userPrincipalName: 'robin@contoso.example',
  deletedDateTime: confirmed,
}

function honestly(request: Received, response: Responding): void {
  const { pathname } = new URL(request.url, server.url)
  const isOne = pathname.includes(id)
  if (isWrite(request) && isOne) {
    if (!carryOut(request)) return absent(response)
    return request.method === 'DELETE'
      ? void response.writeHead(204).end()
      : answerJson(response, 200, person, { 'request-id': 'r' })
  }
  if (isOne) {
    const isHere = pathname.includes('/directory/deletedItems/') ? place === 'bin' : place === 'live'
    return isHere ? answerJson(response, 200, person, { 'request-id': 'r' }) : absent(response)
  }
  if (pathname === '/v1.0/organization') {
    const verifiedDomains = [{ name: 'contoso.example', isDefault: true }]
    return answerJson(response, 200, { value: [{ id: 'tenant', verifiedDomains }] })
  }
  const items = pathname.endsWith('/deletedItems/microsoft.graph.user') && place === 'bin' ? [person] : []
  answerJson(response, 200, { value: items, '@odata.count': items.length }, { 'request-id': 'r' })
}

function absent(response: Responding): void {
  answerJson(response, 404, { error: { code: 'Request_ResourceNotFound', message: '' } }, { 'request-id': 'r' })
}

/** Two faults are over only when a deadline is: a short one here. */
const shortDeadlineMs = 120

function sessionWith(name: FaultName | null, ofWhat: 'read' | 'act' = 'read'): DelegatedSession {
  const isLate = name === 'silence' || name === 'a slow body'
  const deadlineOf = { read: { readDeadlineMs: shortDeadlineMs }, act: { writeDeadlineMs: shortDeadlineMs } }
  const deadlines = isLate ? deadlineOf[ofWhat] : {}
  return {
    caller: helpdeskLead,
    permissions: permissionsOf(everyPermission),
    cloud: 'global',
    graph: createGraphClient({
      paces: unpaced,
      baseUrl: name === 'connection refused' && fault ? refusing : server.url,
      accessToken: 'graph-token',
      clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
      ...deadlines,
    }),
  }
}

const page = { view: emptyView, paging: { cursor: null, size: firstPage } } as const
const sealer = createSealer('a key that only this test has, of 32', 'list cursor')

/** What each read gives: how much came, or the codes of what did not. */
const reads = {
  list: async (session) => `${(await listDeletedObjects(session, users, page, sealer)).rows.length} row`,
  'all kinds': async (session) => {
    const { rows, missing } = await listAllKinds(session, page, sealer)
    const codes = [...new Set(missing.map(({ failure }) => failure.code))].join(', ')
    return codes === '' ? `${rows.length} row` : codes
  },
  look: async (session) => ((await getDeletedObject(session, users, id)).id === id ? '1 row' : 'another object'),
  findings: async (session) => {
    const { findings } = await checkDeletedObject(session, users, id)
    const unread = findings.flatMap(({ failure }) => failure?.code ?? [])
    return unread.length === 0 ? '1 row' : [...new Set(unread)].join(', ')
  },
} as const satisfies Record<string, (session: DelegatedSession) => Promise<string>>

type ReadName = keyof typeof reads

async function read(name: ReadName, struckBy: FaultName | null): Promise<string> {
  return reads[name](sessionWith(struckBy)).catch((error: unknown) =>
    error instanceof AppError ? error.failure.code : String(error),
  )
}

async function act(name: ActName, struckBy: FaultName | null): Promise<Outcome> {
  const session = sessionWith(struckBy, 'act')
  const input = {
    kind: 'users' as const,
    person: session.caller.oid,
    targets: [{ id, deletedDateTime: confirmed }],
    act: { id: randomUUID(), size: 1 },
    call: randomUUID(),
  }
  const site = { permanentDelete: { isOn: true, maximum: 500 }, appKey: null, auditLog: null, timing: fastTiming() }
  const { outcomes } = await collect(
    performAct(session.caller, { name, kind: users, input }, { ...site, memory: createActMemory() }, () =>
      Promise.resolve(session),
    ),
  )
  return outcomes[0] ?? { id: 'none', state: 'failed' }
}

/** What the person is told of each read, and whether it heals by itself where the fault strikes once. */
const ofReads: Readonly<Record<FaultName, readonly [code: string, heals: boolean]>> = {
  '429 with Retry-After': ['throttled', false],
  '429 without Retry-After': ['throttled', true],
  '500': ['unavailable', true],
  '502': ['unavailable', true],
  '503 with Retry-After': ['throttled', false],
  '504': ['unavailable', true],
  'connection refused': ['unavailable', true],
  'reset in the middle': ['unavailable', true],
  silence: ['unavailable', false],
  'a slow body': ['unavailable', false],
  'HTML with 200': ['unreadable', true],
  'nothing with 200': ['unreadable', true],
  'half a JSON with 200': ['unreadable', true],
  'another shape with 200': ['unreadable', false],
  'a claims challenge': ['stepUp', false],
  '403': ['roleMissing', false],
}

const throttled = { restore: 'throttled throttled', permanentDelete: 'throttled throttled' }
/** Whether a permanent delete is still under way nobody can tell before it is done. */
const lost = { restore: 'failed unchanged', permanentDelete: 'unverified unsettled' }
/** The deadline of somebody else, or ours: the write may still be under way. */
const late = { restore: 'unverified unsettled', permanentDelete: 'unverified unsettled' }

/** What the person is told of each act whose write is struck, and was not carried out. */
const ofActs: Readonly<Record<FaultName, Readonly<Record<'restore' | 'permanentDelete', string>>>> = {
  '429 with Retry-After': throttled,
  '429 without Retry-After': throttled,
  '500': lost,
  '502': lost,
  '503 with Retry-After': throttled,
  '504': late,
  // Nothing can be read back either; a permanent delete reads before it deletes, and is not even sent.
  'connection refused': { restore: 'unverified unsettled', permanentDelete: 'failed unavailable' },
  'reset in the middle': lost,
  silence: late,
  'a slow body': lost,
  'HTML with 200': lost,
  'nothing with 200': lost,
  'half a JSON with 200': lost,
  'another shape with 200': lost,
  'a claims challenge': { restore: 'needsStepUp stepUp', permanentDelete: 'needsStepUp stepUp' },
  '403': { restore: 'refused roleMissing', permanentDelete: 'refused roleMissing' },
}

describe.each(names)('%s', (name) => {
  const strike = faults[name]

  describe.each(Object.keys(reads) as ReadName[])('%s', (operation) => {
    const [code, heals] = ofReads[name]

    it(`says "${code}", and is good again as soon as Graph is`, async () => {
      fault = { strike, isFor: () => true, carriesOut: false }
      expect(await read(operation, name)).toBe(code)
      fault = null
      expect(await read(operation, null)).toBe('1 row')
    })

    if (heals)
      it('heals by itself where it comes once', async () => {
        let strikes = 0
        fault = { strike, isFor: () => (strikes += 1) === 1, carriesOut: false }
        expect(await read(operation, null)).toBe('1 row')
      })
  })

  describe.each(['restore', 'permanentDelete'] as const)('%s', (operation) => {
    it('writes nothing twice, says what is so, and ends well once Graph is good again', async () => {
      fault = { strike, isFor: (request) => unfolded(request).some(isWrite), carriesOut: false }
      expect(toldIn(await act(operation, name))).toBe(ofActs[name][operation])
      expect(carriedOut).toBe(0)
      if (!isPutOff(name)) expect(writesSent()).toBeLessThanOrEqual(1)
      fault = null
      expect(toldIn(await act(operation, null))).toBe('done')
      expect(carriedOut).toBe(1)
    })

    if (mayHideSuccess(name))
      it('finds out where Graph has carried it out all the same', async () => {
        fault = { strike, isFor: (request) => unfolded(request).some(isWrite), carriesOut: true }
        const outcome = await act(operation, name)
        expect(toldIn(outcome)).toBe(operation === 'restore' ? 'done foundRestored' : 'done')
        expect(outcome.readBackAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
        expect([carriedOut, writesSent()]).toEqual([1, 1])
        fault = null
        expect((await act(operation, null)).state).toBe('alreadyDone')
        expect([carriedOut, place]).toEqual([1, operation === 'restore' ? 'live' : 'gone'])
      })
  })
})

describe.each(Object.keys(reads) as ReadName[])('a browser that leaves during %s', (operation) => {
  it('lets go of every request to Graph, and no further one is sent', async () => {
    const leaving = new AbortController()
    const held: ServerResponse[] = []
    const strike: Fault = (response) => {
      held.push(response)
      setImmediate(() => leaving.abort(new Error('left')))
    }
    fault = { strike, isFor: () => true, carriesOut: false }
    await expect(reads[operation]({ ...sessionWith(null), signal: leaving.signal })).rejects.toThrow('left')
    await Promise.all(held.map(abandoned))
    expect(server.received).toHaveLength(held.length)
  })
})

const writesSent = () => server.received.flatMap(unfolded).filter(isWrite).length

/** By which Graph says that nothing was carried out: it may be sent again. */
const isPutOff = (name: FaultName) => /^(429|503)/.test(name)

const toldIn = ({ state, code }: Outcome) => [state, code].filter((word) => word !== undefined).join(' ')

function mayHideSuccess(name: FaultName): boolean {
  return !['429', '403', '503', 'a claims', 'connection'].some((beginning) => name.startsWith(beginning))
}
