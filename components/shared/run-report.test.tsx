import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, exampleRunState } from '@/components/testing/examples'
import { show } from '@/components/testing/show'
import { outcomeStates, type Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { outcomeMessages } from '@/lib/messages/outcomes'
import { RunReport } from './run-report'

const deletedUser = (number: number) => deletedObject('users', number)

const requestId = 'a5a5a5a5-0000-4000-8000-000000000001'
const onRetry = vi.fn<(objects: readonly DeletedObject[]) => void>()
const progress = page.getByRole('progressbar')
const lines = () => [...document.querySelectorAll('[data-outcome]')].map((line) => line.getAttribute('data-outcome'))

type Told = {
  outcomes: readonly Omit<Outcome, 'id'>[]
  isFinished?: boolean
  waitingUntil?: Date
  isOffline?: boolean
  waiting?: number
}

function showReport({ outcomes, isFinished = true, waitingUntil, isOffline = false, waiting = 0 }: Told) {
  const objects = Array.from({ length: outcomes.length + waiting }, (_, index) => deletedUser(index))
  const told = outcomes.map((outcome, index) => ({ ...outcome, id: objects[index]?.id ?? '' }))
  const run = exampleRunState(objects, told, {
    activity: isFinished ? 'idle' : 'running',
    waitingUntil: waitingUntil ?? null,
    isOffline,
  })
  const linkOf = ({ id }: DeletedObject) => `https://entra.microsoft.com/${id}`
  return show(<RunReport run={run} maximum={50} {...{ linkOf, onRetry }} />)
}

test('what failed stands first, then what is not certain, and what is done last', async () => {
  await showReport({
    outcomes: [
      { state: 'done' },
      { state: 'notStarted' },
      { state: 'alreadyDone', code: 'alreadyRestored' },
      { state: 'unverified', code: 'unsettled' },
      { state: 'refused', code: 'roleMissing' },
    ],
  })
  await expect.element(progress).toBeVisible()
  expect(lines()).toEqual(['refused', 'unverified', 'alreadyDone', 'notStarted', 'done'])
  await expectAccessible()
})

test.for(outcomeStates)('the outcome "%s" is told in words, with the request id unless it is done', async (state) => {
  await showReport({ outcomes: [{ state, requestId }] })
  const line = page.getByRole('listitem')
  await expect.element(line).toHaveTextContent(outcomeMessages[state])
  if (state === 'done') await expect.element(line).not.toHaveTextContent('Request id')
  else await expect.element(line).toHaveTextContent(`Request id ${requestId}`)
  await expectAccessible()
})

test('the reason of Microsoft is quoted as theirs, beside what this app knows', async () => {
  const said = 'Unable to update the specified properties for on-premises mastered Directory Sync objects.'
  await showReport({ outcomes: [{ state: 'failed', code: 'graphRefused', said, requestId }] })
  const line = page.getByRole('listitem')
  await expect.element(line).toHaveTextContent(`Microsoft says: ${said}`)
  expect(document.querySelector('q')?.textContent).toBe(said)
  await expectAccessible()
})

test.for([
  { code: 'quotaExceeded', says: ['The directory is full.', 'Delete some permanently, then try again.'] },
  { code: 'companionGone', says: ['Without it this cannot be restored.'] },
  { code: 'deletionProtected', says: ['It is protected from permanent deletion.', 'Until then it can be restored.'] },
] as const)('what stands in the object itself is said with what to do: $code', async ({ code, says }) => {
  await showReport({ outcomes: [{ state: 'refused', code, until: '2026-12-24T12:00:00Z', requestId }] })
  for (const sentence of says) await expect.element(page.getByRole('listitem')).toHaveTextContent(sentence)
})

test('what was only found restored is told as that, with the request id whose answer was lost', async () => {
  await showReport({ outcomes: [{ state: 'done', code: 'foundRestored', requestId }] })
  const line = page.getByRole('listitem')
  await expect.element(line).toHaveTextContent('it cannot be undone from here')
  await expect.element(line).toHaveTextContent(`Request id ${requestId}`)
})

test('progress counts what has an outcome, and says what waits and what failed', async () => {
  await showReport({ outcomes: [{ state: 'done' }, { state: 'failed' }], waiting: 3, isFinished: false })
  await expect.element(progress).toHaveAttribute('aria-valuemax', '5')
  await expect.element(progress).toHaveAttribute('aria-valuenow', '2')
  await expect.element(page.getByText('2 of 5', { exact: true })).toBeVisible()
  for (const name of ['All 5', 'Restored 1', 'Failed 1', 'Waiting 3']) {
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await expectAccessible()
})

test('a pause is told with the time at which it goes on', async () => {
  await showReport({ outcomes: [], waiting: 2, isFinished: false, waitingUntil: new Date(2026, 10, 21, 14, 5) })
  await expect.element(page.getByText('We go on at 14:05. Nothing was lost.')).toBeVisible()
})

test('a run that waits for the connection says so', async () => {
  await showReport({ outcomes: [], waiting: 2, isFinished: false, isOffline: true })
  await expect.element(page.getByText(/^There is no connection. We go on as soon as it is back/)).toBeVisible()
})

test('what failed and may succeed is tried again apart from what was never tried', async () => {
  onRetry.mockReset()
  await showReport({ outcomes: outcomeStates.map((state) => ({ state })) })
  await page.getByRole('button', { name: 'Retry 1 failed' }).click()
  await page.getByRole('button', { name: 'Go on with 3 left' }).click()
  const asked = onRetry.mock.calls.map(([objects]) => objects.map(({ id }) => outcomeStates[Number(id.slice(-12))]))
  expect(asked).toEqual([['failed'], ['needsStepUp', 'throttled', 'notStarted']])
})

test('the list shows only what ended in the way that is chosen', async () => {
  await showReport({ outcomes: [{ state: 'done' }, { state: 'failed' }, { state: 'refused' }] })
  await page.getByRole('button', { name: 'Failed 2' }).click()
  expect(lines()).toEqual(['failed', 'refused'])
  await expectAccessible()
  await page.getByRole('button', { name: 'Failed 2' }).click()
  expect(lines()).toHaveLength(3)
})

test('of 5,000 outcomes only those are in the page that are seen', async () => {
  await showReport({ outcomes: Array.from({ length: 5_000 }, () => ({ state: 'done' })) })
  await expect.element(page.getByText('5,000 of 5,000')).toBeVisible()
  expect(lines().length).toBeGreaterThan(4)
  expect(lines().length).toBeLessThan(60)
  await expectAccessible()
})

test('nothing can be tried again while it runs, nor where nothing failed', async () => {
  const retry = page.getByRole('button', { name: /^Retry/ })
  const { unmount } = await showReport({ outcomes: [{ state: 'failed' }], waiting: 1, isFinished: false })
  await expect.element(progress).toBeVisible()
  await expect.element(retry).not.toBeInTheDocument()
  await unmount()
  await showReport({ outcomes: [{ state: 'done' }, { state: 'refused' }] })
  await expect.element(progress).toBeVisible()
  await expect.element(retry).not.toBeInTheDocument()
})

test('what came back has a link to where it is now, and nothing else has', async () => {
  await showReport({ outcomes: [{ state: 'done' }, { state: 'unverified', code: 'unsettled' }] })
  const link = page.getByRole('link', { name: 'Open in Entra' })
  await expect.element(link).toHaveAttribute('href', `https://entra.microsoft.com/${deletedUser(0).id}`)
})

test('objects of several kinds are told with their kind', async () => {
  const objects = [deletedUser(1), deletedObject('groups', 2)]
  const run = exampleRunState(
    objects,
    objects.map(({ id }) => ({ id, state: 'done' })),
  )
  await show(<RunReport run={run} maximum={50} linkOf={undefined} onRetry={undefined} />)
  await expect.element(page.getByRole('listitem').filter({ hasText: 'User' })).toHaveTextContent('Example 1')
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Group' })).toHaveTextContent('Example 2')
})

test('results of one name are told apart, and what failed leads to its details', async () => {
  const robin = (number: number, userPrincipalName: string) =>
    deletedObject('users', number, { displayName: 'Robin Colleague', properties: { userPrincipalName } })
  const objects = [
    robin(1, 'robin@contoso.example'),
    robin(2, 'robin2@contoso.example'),
    robin(3, 'robin2@contoso.example'),
    deletedUser(4),
  ]
  const states = ['done', 'failed', 'refused', 'done'] as const
  const outcomes = objects.map(({ id }, index) => ({ id, state: states[index] ?? 'done' }))
  await show(<RunReport run={exampleRunState(objects, outcomes)} maximum={50} linkOf={undefined} onRetry={undefined} />)
  await expect.element(progress).toBeVisible()
  const texts = [...document.querySelectorAll('[data-outcome]')].map(({ textContent }) => textContent)
  const [failed = '', refused = '', done = '', other = ''] = texts
  for (const text of [failed, refused]) expect(text).toMatch(/^Robin Colleague \(robin2@contoso\.example, deleted /)
  expect(failed).toContain(objects[1]?.id)
  expect(refused).toContain(objects[2]?.id)
  expect(done).toMatch(/^Robin Colleague \(robin@contoso\.example\) Done/)
  expect(other).toMatch(/^Example 4 Done/)
  const details = page.getByRole('link', { name: /^Details of Robin Colleague \(robin2@contoso\.example/ })
  expect(details.elements().map((link) => link.getAttribute('href'))).toEqual([
    `/users/${objects[1]?.id}`,
    `/users/${objects[2]?.id}`,
  ])
  await expect.element(page.getByRole('link', { name: 'Details of Example 4' })).not.toBeInTheDocument()
  await expectAccessible()
})
