import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { DelegatedSession } from '../../session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { recordOf, textOf } from '../../untrusted-json'
import { activityTypeOf } from './activity-types'
import { readObjectHistory } from './object-history'

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

async function history(slug: KindSlug, id: string) {
  // The log takes five requests in ten seconds.
  await tenant.control('clock', { advanceSeconds: 11 })
  return readObjectHistory(session, kindOf(slug), id)
}

test('the history of a user is told from creation to a failed restore, with every sort of actor', async () => {
  await tenant.setSwitches({ auditDelegatedActors: 'both' })
  const { entries, end } = await history('users', 'de1e7ed0-0000-4000-8000-000000000001')
  expect(entries.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
    'restored failed',
    'deleted done',
    'changed done',
    'changed done',
    'changed done',
    'changed done',
    'changed done',
    'created done',
  ])
  expect(end).toMatchObject({ is: 'log', from: expect.any(String) as string })
  expect(entries.find(({ person }) => person !== null)).toMatchObject({
    actor: { type: 'automation', name: 'Microsoft Graph Command Line Tools' },
    person: { type: 'person', name: 'Global Admin' },
    address: '203.0.113.10',
    changes: [
      { name: 'Department', values: { before: 'Sales', after: 'Finance' } },
      { name: 'JobTitle', values: { before: '', after: 'Accountant' } },
    ],
  })
  expect(entries.filter(({ actor }) => actor === null)).toHaveLength(1)
})

test('a group’s history has its members, and names them', async () => {
  const { entries } = await history('groups', 'a1000000-0000-4000-8000-000000000002')
  expect(entries.find(({ activity }) => activity === 'Add member to group')).toMatchObject({
    others: ['Robin Colleague'],
    changes: [],
  })
})

test('the secrets of an application are named and not shown', async () => {
  const { entries } = await history('applications', 'a2000000-0000-4000-8000-000000000001')
  const changes = entries.flatMap((entry) => entry.changes)
  expect(changes).toContainEqual({ name: 'KeyDescription', values: null })
  expect(JSON.stringify(entries)).not.toContain('KeyIdentifier')
})

test('every act that the practice tenant logs is told for what it is', async () => {
  const response = await fetch(`${tenant.baseUrl}/_control/audit`)
  const logged = ((await response.json()) as unknown[]).map((item) => textOf(recordOf(item).activityDisplayName))
  const unknown = [...new Set(logged)].filter((name) => activityTypeOf(name) === 'other')
  // Of these no document names the activity.
  expect(unknown.filter((name) => !/agent|certificate/i.test(name))).toEqual([])
})
