import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { Incident, IncidentState } from '@/lib/contract/incidents'
import { apiPaths } from '@/lib/contract/paths'
import { intendedIncidents } from '@/lib/storage/intended-incidents'
import { IncidentPage } from './incident-page'
import { IncidentsPage } from './incidents-page'

const incident: Incident = {
  id: 'automation~a3~s1',
  actor: { type: 'automation', id: 'a3', name: 'Clean-up Script', signInName: null },
  from: '2026-06-01T10:00:00Z',
  to: '2026-06-01T10:04:00Z',
  count: 120,
  kinds: [
    { kind: 'groups', count: 90 },
    { kind: 'users', count: 30 },
  ],
  usual: null,
}
const nothing = { incidents: [], knownFrom: '2026-05-01T00:00:00Z', isComplete: true }
const card = page.getByRole('article', { name: '120 objects deleted in 4 minutes' })

afterEach(() => intendedIncidents.clear())

test('while the log is being read the page says how far, and never that there is none', async () => {
  server.answer(apiPaths.incidents(), () => ({ ...nothing, isComplete: false }))
  await show(<IncidentsPage />)
  await expect.element(page.getByText(/It was read back to/)).toBeVisible()
  await expect.element(page.getByText('None so far.')).toBeVisible()
  await expect.element(page.getByText('No incident in the last 30 days.'), { timeout: 0 }).not.toBeInTheDocument()
})

test('a log that cannot be read is a refusal and no empty list', async () => {
  server.answer(apiPaths.incidents(), () => {
    throw new Refusal({ code: 'auditLogRefused' })
  })
  await show(<IncidentsPage />)
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(page.getByText('No incident in the last 30 days.'), { timeout: 0 }).not.toBeInTheDocument()
  await expectAccessible()
})

test('what the actor deletes on other days stands beside it, where it is known', async () => {
  server.answer(apiPaths.incidents(), () => ({ ...nothing, incidents: [{ ...incident, usual: 12 }] }))
  await show(<IncidentsPage />)
  await expect.element(card).toHaveTextContent('On other days it is about 12.')
  await expectAccessible()
})

async function showOne(kinds: IncidentState['kinds']) {
  const ask = vi.fn()
  server.answer(apiPaths.incident(incident.id), () => ({ incident, timeline: [60, 0, 60] }))
  server.answer(apiPaths.incidentState(incident.id), () => ({ kinds }))
  await show(<IncidentPage id={incident.id} ask={ask} />)
  return ask
}
const button = (name: string) => page.getByRole('button', { name })

test('a kind that cannot be read says why, and no number is made up for the whole until it is left out', async () => {
  await showOne([
    { kind: 'groups', count: 90, deleted: { code: 'permissionMissing', permission: 'Group.Read.All' } },
    { kind: 'users', count: 30, deleted: 29 },
  ])
  await expect.element(page.getByText(/^Not read: /)).toBeVisible()
  await expect.element(button('Restore what is still there')).toBeVisible()
  await expectAccessible()
  await page.getByRole('checkbox', { name: 'Restore groups' }).click()
  await expect.element(button('Restore 29 objects')).toBeVisible()
})

test('with nothing left in the recycle bin there is nothing to restore', async () => {
  const ask = await showOne([
    { kind: 'groups', count: 90, deleted: 0 },
    { kind: 'users', count: 30, deleted: 0 },
  ])
  await expect.element(button('Restore 0 objects')).toHaveAttribute('aria-disabled', 'true')
  expect(ask).not.toHaveBeenCalled()
})
