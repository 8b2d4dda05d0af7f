import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSealer } from '../sealer'
import { emptyView, listViewOf } from '@/lib/contract/view'
import type { DelegatedSession } from '../session'
import { codeOf } from '../testing/read-session'
import { actOn } from '../testing/practice-act'
import { createPracticeSession } from '../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../testing/practice-tenant'
import { incidentDetails } from './audit/incident-details'
import { listIncidents } from './audit/list-incidents'
import { tellDeleters } from './audit/tell-deleters'
import { incidentState } from './list/incident-state'
import { listAllKinds } from './list/list-all-kinds'

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '800'])
  await tenant.setSwitches({ limitPercent: 1_000_000 })
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

it('the clean-up script that went wrong is one incident, and the pipeline that deletes something every night is none', async () => {
  const { incidents, isComplete } = await listIncidents(session)
  expect(isComplete).toBe(true)
  const ours = incidents.filter(({ actor }) => actor.name === 'Directory Clean-up Script')
  expect(ours).toMatchObject([
    {
      count: 120,
      kinds: [
        { kind: 'groups', count: 90 },
        { kind: 'users', count: 30 },
      ],
    },
  ])
  expect(incidents.map(({ actor }) => actor.name)).not.toContain('Nightly Test Pipeline')
})

it('an incident has the same name for everybody, and tells how its deletions lie in time', async () => {
  const [incident] = (await listIncidents(session)).incidents.filter(({ count }) => count === 120)
  const details = await incidentDetails(session, incident?.id ?? '')
  expect(details.incident).toMatchObject({ id: incident?.id, count: 120 })
  expect(details.timeline.reduce((sum, count) => sum + count, 0)).toBe(120)
  expect(await codeOf(incidentDetails(session, 'person~nobody~1'))).toBe('notFound')
  expect(await codeOf(incidentDetails(session, '../x'))).toBe('invalidRequest')
})

it('the state of an incident is what still lies in the bin', async () => {
  const [incident] = (await listIncidents(session)).incidents.filter(({ count }) => count === 120)
  const id = incident?.id ?? ''
  const before = await incidentState(session, id)
  expect(before.kinds).toEqual([
    { kind: 'groups', count: 90, deleted: 90 },
    { kind: 'users', count: 30, deleted: 30 },
  ])
  const view = listViewOf({ ...emptyView, deletedBy: `automation:${incident?.actor.id ?? ''}` })
  const sealer = createSealer('k'.repeat(32), 'list cursor')
  const { rows } = await listAllKinds(session, { view, paging: { cursor: null, size: 999 } }, sealer)
  expect(rows).toHaveLength(120)
  const user = rows.find(({ kind }) => kind === 'users')
  const told = await tellDeleters(session, [`users/${user?.id ?? ''}/${user?.deletedDateTime ?? ''}`])
  expect(told).toMatchObject({ deleters: [{ deleter: { is: 'known', incident: { id, count: 120 } } }] })
  if (user) expect(await actOn(session, 'restore', user)).toMatchObject({ state: 'done' })
  expect((await incidentState(session, id)).kinds).toContainEqual({ kind: 'users', count: 30, deleted: 29 })
})

it('a kind that the person may not read says so, and the others are counted', async () => {
  const lead = await createPracticeSession(tenant, { name: 'helpdesk-lead', roleTemplateIds: null })
  const [incident] = (await listIncidents(lead)).incidents.filter(({ count }) => count === 120)
  const permissions = {
    ...lead.permissions,
    has: (name: string) => !name.startsWith('Group.') && lead.permissions.has(name),
  }
  const { kinds } = await incidentState({ ...lead, permissions }, incident?.id ?? '')
  expect(kinds.find(({ kind }) => kind === 'users')).toMatchObject({ deleted: expect.any(Number) as number })
})
