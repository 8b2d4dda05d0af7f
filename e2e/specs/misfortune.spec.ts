import { namedUsers } from '../fixtures/named-users'
import { untilReadBack } from '../fixtures/patience'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague } = namedUsers
const listPath = '/directory/deletedItems/microsoft.graph.user'
const objectPath = `/directory/deletedItems/${colleague.id}`
const down = { status: 503, body: { error: { code: 'serviceNotAvailable', message: 'Service unavailable.' } } }

test('a throttled list says from when on it makes sense to try again', async ({
  page,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  consoleGuard.expectFailedRequests(429, /\/api\//)
  await control.addFaults({
    match: { path: listPath },
    status: 429,
    headers: { 'retry-after': '300' },
    body: { error: { code: 'TooManyRequests', message: 'Too many requests.' } },
  })
  await signIn('helpdesk-lead')
  await expect(list.alert).toContainText('Microsoft accepts no more requests for now.', untilReadBack)
  await expect(list.alert).toContainText(/Try again after \d{2}:\d{2}/)
  await expectAccessible(page)
})

test('a throttled restore waits as long as Graph asks, and is done without a second click', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await list.select(colleague.name)
  await list.restore.click()
  await control.addFaults({
    match: { method: 'POST', path: objectPath },
    count: 1,
    status: 429,
    headers: { 'retry-after': '3' },
    body: { error: { code: 'TooManyRequests', message: 'Too many requests.' } },
  })
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`, untilReadBack)
  expect((await control.writes()).map(({ status }) => status)).toEqual([429, 200])
  expect((await control.state(colleague.id)).location).toBe('live')
})

test('what is not known is never shown as done: the answer and the reading back are lost', async ({
  page,
  signIn,
  list,
  dialog,
  consoleGuard,
  control,
}) => {
  // Once it has an outcome it may be looked at again.
  consoleGuard.allowFailedRequests(503, /\/findings$/)
  await signIn('helpdesk-lead', '/users?q=robin')
  await list.select(colleague.name)
  await list.restore.click()
  await dialog.untilLooked()
  await control.addFaults(
    { match: { method: 'POST', path: objectPath }, cut: 'after' },
    { match: { method: 'GET', path: objectPath }, ...down },
    { match: { method: 'GET', path: '/^\\/users\\//' }, ...down },
  )
  await dialog.confirm('Restore')
  const result = dialog.result(colleague.name)
  await expect(result).toHaveAttribute('data-outcome', 'unverified', untilReadBack)
  await expect(result).toContainText('Not certain: the answer was lost.')
  await expectAccessible(page)
})
