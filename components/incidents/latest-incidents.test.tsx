import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { helpdeskLead } from '@/components/testing/examples'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { apiPaths } from '@/lib/contract/paths'
import { exampleIncident } from './incidents-rig'
import { LatestIncidents } from './latest-incidents'

const answerMe = (mayReadLog: boolean) => server.answer(apiPaths.me(), () => ({ ...helpdeskLead, mayReadLog }))

test('whoever may not read the log is told so, and the log is not asked', async () => {
  answerMe(false)
  await show(<LatestIncidents />)
  await expect.element(page.getByText(/Incidents are not known here/)).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'What can I do?' })).toBeVisible()
  expect(server.asked).not.toContain(apiPaths.incidents())
  await expectAccessible()
})

test('a log that cannot be read is no list without incidents', async () => {
  answerMe(true)
  server.answer(apiPaths.incidents(), () => {
    throw new Refusal({ code: 'unavailable' })
  })
  await show(<LatestIncidents />)
  await expect.element(page.getByText(/Incidents are not known: /)).toBeVisible()
  await expect.element(page.getByText('No incident in the last 30 days.'), { timeout: 0 }).not.toBeInTheDocument()
})

test('an incident of which nothing is left is no open one', async () => {
  answerMe(true)
  server.answer(apiPaths.incidents(), () => ({ incidents: [exampleIncident], knownFrom: null, isComplete: true }))
  server.answer(apiPaths.incidentState(exampleIncident.id), () => ({
    kinds: [{ kind: 'users', count: 30, deleted: 0 }],
  }))
  await show(<LatestIncidents />)
  await expect.element(page.getByText('Nothing is left to restore of the incident of the last 30 days.')).toBeVisible()
  await expect.element(page.getByRole('article'), { timeout: 0 }).not.toBeInTheDocument()
  await expectAccessible()
})

test('no incident is said to be none when the log was read to its end', async () => {
  answerMe(true)
  server.answer(apiPaths.incidents(), () => ({ incidents: [], knownFrom: '2026-05-01T00:00:00Z', isComplete: true }))
  await show(<LatestIncidents />)
  await expect.element(page.getByText('No incident in the last 30 days.')).toBeVisible()
})
