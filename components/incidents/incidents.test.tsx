import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, helpdeskLead } from '@/components/testing/examples'
import { held, Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { IncidentState } from '@/lib/contract/incidents'
import { apiPaths } from '@/lib/contract/paths'
import { emptyView, largestPage, listViewOf, loadView, matchesKey } from '@/lib/contract/view'
import { intendedIncidents } from '@/lib/storage/intended-incidents'
import { keptTicks } from '@/lib/storage/kept-ticks'
import { IncidentPage } from './incident-page'
import { IncidentsPage } from './incidents-page'
import { exampleIncident as incident } from './incidents-rig'

const nothing = { incidents: [], knownFrom: '2026-05-01T00:00:00Z', isComplete: true }
const card = page.getByRole('article', { name: '120 objects deleted in 4 minutes' })

afterEach(() => intendedIncidents.clear())
beforeEach(() =>
  server.answer(apiPaths.incidentState(incident.id), () => ({ kinds: incident.kinds.map(asDeleted(1)) })),
)

/** As many of each kind as are said to lie in the recycle bin still. */
function asDeleted(deleted: number) {
  return (of: (typeof incident.kinds)[number]) => ({ ...of, deleted })
}

test('how much is left stands on each card, and what nothing is left of is no open incident', async () => {
  const over = { ...incident, id: 'automation~a4~s1', count: 90 }
  server.answer(apiPaths.incidents(), () => ({ ...nothing, incidents: [incident, over] }))
  server.answer(apiPaths.incidentState(over.id), () => ({ kinds: incident.kinds.map(asDeleted(0)) }))
  await show(<IncidentsPage />)
  await expect.element(card).toHaveTextContent('2 of 120 still in the recycle bin.')
  const region = page.getByRole('region', { name: 'Nothing left to restore' })
  await expect.element(region.getByRole('article', { name: '90 objects deleted in 4 minutes' })).toBeVisible()
  await expectAccessible()
})

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

const matches = 50_000
const pages = Math.ceil(matches / largestPage)
const lists = () => server.asked.filter((address) => address.startsWith('/api/objects/all'))

/** A page of the matches; `until` holds back those from that number on. */
function answerMatches(hold?: { readonly from: number; readonly until: Promise<unknown> }) {
  server.answer(apiPaths.list('all', listViewOf(emptyView), { cursor: null, size: largestPage }), async (address) => {
    const page = Number(address.searchParams.get('cursor') ?? 0)
    if (hold && page >= hold.from) await hold.until
    const first = page * largestPage
    const size = Math.min(largestPage, matches - first)
    const rows = Array.from({ length: size }, (_, at) => deletedObject('groups', first + at))
    return { rows, next: page + 1 < pages ? String(page + 1) : null, total: matches, missing: [] }
  })
}

test('an incident of 50,000 says how many were read, and is restored when all were, page by page', async () => {
  const held10 = held<null>()
  answerMatches({ from: 10, until: held10.answer })
  const ask = await showOne([{ kind: 'groups', count: matches, deleted: matches }])
  await button('Restore 50,000 objects').click()
  await expect.element(page.getByText('Reading the objects: 9,990 so far')).toBeVisible()
  expect(ask).not.toHaveBeenCalled()
  held10.release(null)
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1), 20_000)
  expect(ask.mock.calls[0]?.[1]).toHaveLength(matches)
  expect(lists()).toHaveLength(pages)
})

test('reading it can be stopped: nothing more is asked for, nothing is restored, and it can begin anew', async () => {
  const never = held<null>()
  answerMatches({ from: 3, until: never.answer })
  const ask = await showOne([{ kind: 'groups', count: matches, deleted: matches }])
  await button('Restore 50,000 objects').click()
  await expect.element(page.getByText('Reading the objects: 2,997 so far')).toBeVisible()
  await button('Stop').click()
  await expect.element(page.getByText(/^Reading the objects/)).not.toBeInTheDocument()
  never.release(null)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(lists()).toHaveLength(4)
  expect(ask).not.toHaveBeenCalled()
  await expect.element(button('Restore 50,000 objects')).not.toHaveAttribute('aria-disabled', 'true')
})

test('single objects are chosen in its list, in which all of the chosen kinds are ticked', async () => {
  await showOne([
    { kind: 'groups', count: 90, deleted: 90 },
    { kind: 'users', count: 30, deleted: 30 },
  ])
  await page.getByRole('checkbox', { name: 'Restore users' }).click()
  const link = page.getByRole('link', { name: 'Choose single objects' })
  const href = link.element().getAttribute('href') ?? ''
  expect(href).toMatch(/^\/all\?.*kind=groups/)
  link.element().addEventListener('click', (event) => event.preventDefault())
  await link.click()
  const key = matchesKey(listViewOf(loadView(new URL(href, window.location.href).searchParams)))
  expect(keptTicks.read(key, helpdeskLead.id)).toMatchObject({ isAll: true, except: [] })
  expect(keptTicks.read(key, 'somebody else')).toBeNull()
  keptTicks.clear()
})

test('with nothing left in the recycle bin there is nothing to restore', async () => {
  const ask = await showOne([
    { kind: 'groups', count: 90, deleted: 0 },
    { kind: 'users', count: 30, deleted: 0 },
  ])
  await expect.element(button('Restore 0 objects')).toHaveAttribute('aria-disabled', 'true')
  expect(ask).not.toHaveBeenCalled()
})
