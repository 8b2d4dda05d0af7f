import { describe, expect, it } from 'vitest'
import { mostSortedHere } from '@/lib/contract/view'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createVirtualClock } from '../../testing/act-session'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { readDeletionLog, type AskedOfLog } from './deletion-log'

const path = '/auditLogs/directoryAudits'
const nextLink = `https://graph.example/v1.0${path}?$skiptoken=next`
const person = { user: { id: 'u', displayName: 'Ann' }, app: null }
const app = { user: null, app: { appId: 'a', displayName: 'Script' } }
const entry = (id: string, more: object = {}) => ({
  activityDisplayName: 'Delete user',
  activityDateTime: '2026-01-01T00:00:00Z',
  result: 'success',
  initiatedBy: person,
  targetResources: [{ id }],
  ...more,
})

const asked: AskedOfLog = {
  activities: ['Delete user', "Remove 'it'"],
  from: new Date('2025-12-02T00:00:00Z'),
  to: new Date('2026-01-02T00:00:00Z'),
}

function reading(answer: (request: GraphRequest, index: number) => GraphAnswer, log = asked) {
  const clock = createVirtualClock()
  const startedAt = clock.time
  const session = createReadSession((request): GraphAnswer => answer(request, session.asked.length - 1))
  const read = readDeletionLog(session.graph, log, clock)
  return { read, session, waitedMs: () => clock.time - startedAt }
}

const deletersIn = async (...entries: readonly object[]) => {
  const { deletions } = await reading(() => found({ value: entries })).read
  return Object.fromEntries([...deletions].map(([id, found]) => [id, found.map(({ by }) => by)]))
}

describe('the audit log of deletions', () => {
  it('is asked for the activities and the time that are meant, in the largest pages, with no option that it does not take', async () => {
    const { read, session } = reading(() => found({ value: [] }))
    expect(await read).toEqual({ deletions: new Map(), oldest: null })
    expect(session.asked).toEqual([
      {
        api: 'v1.0',
        path,
        query: {
          $filter:
            "(activityDisplayName eq 'Delete user' or activityDisplayName eq 'Remove ''it''')" +
            ' and activityDateTime ge 2025-12-02T00:00:00.000Z and activityDateTime le 2026-01-02T00:00:00.000Z',
          $top: '999',
        },
      },
    ])
  })

  it('is read to its end, and tells how far back it goes', async () => {
    const pages = [
      { value: [entry('a')], '@odata.nextLink': nextLink },
      { value: [entry('b', { activityDateTime: '2025-12-20T00:00:00Z' })] },
    ]
    const { read, session } = reading((_, index) => found(pages[index]))
    const { deletions, oldest } = await read
    expect([...deletions.keys()]).toEqual(['a', 'b'])
    expect(oldest).toBe('2025-12-20T00:00:00.000Z')
    expect(session.asked[1]).toEqual({ api: 'v1.0', path: `${path}?$skiptoken=next` })
  })

  it('is never followed to another place', async () => {
    const elsewhere = 'https://evil.example/v1.0/auditLogs'
    const { read, session } = reading(() => found({ value: [], '@odata.nextLink': elsewhere }))
    expect(await codeOf(read)).toBe('unexpected')
    expect(session.asked).toHaveLength(1)
  })

  it.each([
    ['a person', person, 'person'],
    ['an application', app, 'automation'],
    [
      'an application beside a person without a name',
      { user: { id: null, displayName: null }, app: app.app },
      'automation',
    ],
    [
      'the account of directory synchronisation, which is a user',
      { user: { id: 's', displayName: 'On-Premises Directory Synchronization Service Account' }, app: null },
      'person',
    ],
    ['nobody', { user: null, app: null }, null],
    ['nothing at all', undefined, null],
    ['an application without a name', { user: null, app: { appId: null, displayName: '' } }, null],
  ])('tells a deletion by %s for what it is', async (_, initiatedBy, by) => {
    expect(await deletersIn(entry('a', { initiatedBy }))).toEqual({ a: [by] })
  })

  it('counts only what succeeded and has the asked name, in either case', async () => {
    const found = await deletersIn(
      entry('a', { result: 'Success', activityDisplayName: 'delete USER' }),
      entry('b', { result: 'failure' }),
      entry('c', { result: undefined }),
      entry('d', { activityDisplayName: 'Delete user settings' }),
      entry('e', { activityDateTime: 'yesterday' }),
    )
    expect(found).toEqual({ a: ['person'] })
  })

  it('knows every target by its id, in lower case, whatever became of its name', async () => {
    const targetResources = [
      { id: 'A', displayName: null },
      { id: 'b', displayName: 'Is Hard Deleted' },
      { id: '' },
      null,
    ]
    expect(await deletersIn(entry('x', { targetResources }))).toEqual({ a: ['person'], b: ['person'] })
  })

  it('waits as long as Graph says when it is throttled, and goes on', async () => {
    const answers = [
      found({ value: [entry('a')], '@odata.nextLink': nextLink }),
      refused(429, { code: 'throttled', retryAfterSeconds: 9 }),
      refused(429, { code: 'throttled' }),
      found({ value: [entry('b')] }),
    ]
    const { read, waitedMs } = reading((_, index) => answers[index] ?? found({}))
    expect([...(await read).deletions.keys()]).toEqual(['a', 'b'])
    expect(waitedMs()).toBe(19_000)
  })

  it('is given up with the time of the next try when throttling takes longer than anybody waits', async () => {
    const { read, session } = reading(() => refused(429, { code: 'throttled', retryAfterSeconds: 120 }))
    await expect(read).rejects.toMatchObject({ failure: { code: 'throttled', retryAfterSeconds: 120 } })
    expect(session.asked).toHaveLength(1)
  })

  it.each(['forbidden', 'unavailable', 'stepUp'] as const)('fails when Graph does: %s', async (code) => {
    expect(await codeOf(reading(() => refused(403, { code })).read)).toBe(code)
  })

  it('is given up when its pages never end, though they are empty', async () => {
    const { read, session } = reading(() => found({ value: [], '@odata.nextLink': nextLink }))
    expect(await codeOf(read)).toBe('unavailable')
    expect(session.asked).toHaveLength(100)
  })

  it('is not half read: it is refused when it holds more than can be gone through', async () => {
    const value = Array.from({ length: 999 }, (_, index) => entry(String(index)))
    const { read, session } = reading(() => found({ value, '@odata.nextLink': nextLink }))
    expect(await codeOf(read)).toBe('tooMany')
    expect(session.asked).toHaveLength(Math.ceil(mostSortedHere / 999))
  })
})
