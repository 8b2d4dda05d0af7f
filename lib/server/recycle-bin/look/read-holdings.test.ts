import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { objectsPerHoldings } from '@/lib/contract/holdings'
import { kindOf } from '@/lib/kinds'
import type { DelegatedSession } from '../../session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { codeOf } from '../../testing/read-session'
import { findCompanions } from './find-companions'
import { readHoldings } from './read-holdings'

const principals = kindOf('service-principals')
let tenant: PracticeTenant
let session: DelegatedSession
let ids: readonly string[]

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant)
})
beforeEach(async () => {
  await tenant.setSwitches({ deletedRelations: 'kept' })
  ids = await approvalFlows()
})
afterAll(() => tenant.stop())

const approvalFlow = 'a2a99000-0000-4000-8000-000000000912'

/** Three deleted service principals of one live application. */
async function approvalFlows() {
  const { companions } = await findCompanions(session, kindOf('applications'), [approvalFlow])
  return companions.map(({ id }) => id)
}

test('of three service principals of one application only the first holds consents and assignments', async () => {
  const { objects } = await readHoldings(session, principals, ids)
  expect(objects.map(({ held }) => held.map(({ count }) => count)).toSorted()).toEqual([
    [0, 0],
    [0, 0],
    [2, 2],
  ])
})

test('where Graph refuses to show it, that is not told as nothing', async () => {
  await tenant.setSwitches({ deletedRelations: 'refused' })
  const { objects } = await readHoldings(session, principals, ids)
  expect(objects.flatMap(({ held }) => held.map(({ count }) => count))).toEqual(Array(6).fill(null))
})

test('no call takes more than fit into a batch, or what is no id', async () => {
  const [id = ''] = ids
  expect(await codeOf(readHoldings(session, principals, Array(objectsPerHoldings + 1).fill(id)))).toBe('invalidRequest')
  expect(await codeOf(readHoldings(session, principals, ['../users']))).toBe('invalidRequest')
})
