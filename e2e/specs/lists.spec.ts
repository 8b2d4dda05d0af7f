import { expect, expectAccessible, test } from '../fixtures/test'
import { firstPage } from '@/lib/contract/view'

const listPath = '/directory/deletedItems/microsoft.graph.user'

test('the list reads on by itself while one scrolls, to the very last row', async ({ page, signIn, list, control }) => {
  await signIn('helpdesk-lead')
  const total = await list.total()
  await list.rows.first().focus()
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(page.getByText('That is all.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await page.keyboard.press('End')
  await expect(list.grid.locator(`[data-row="${total - 1}"]`)).toBeVisible()
  expect(await list.rows.count(), 'only rows in sight are in the page').toBeLessThan(80)
  await expectAccessible(page)
  const pages = (await control.requests()).filter(({ path }) => path === listPath)
  expect(pages.length, 'pages of the list').toBeGreaterThanOrEqual(Math.ceil(total / firstPage))
})

test('newest come first, and another order is in the address', async ({ page, signIn, list }) => {
  await signIn('helpdesk-lead')
  await expect(page.getByRole('columnheader', { name: 'Deleted', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Deleted longest ago first')
  await expect(page).toHaveURL('/users?sort=oldest')
  await expect(page.getByRole('columnheader', { name: 'Deleted', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(list.rows.first()).toContainText(/under 1 hour|\d+ hours?/)
})

test('an empty bin, a search without a match, a failure and a refusal are told apart', async ({
  page,
  goto,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  await control.addFaults({ match: { path: listPath }, status: 200, body: { '@odata.count': 0, value: [] } })
  await signIn('helpdesk-lead')
  await expect(page.getByRole('heading', { name: 'Nothing deleted here in the last 30 days' })).toBeVisible()
  await expectAccessible(page)
  await control.clearFaults()

  await goto('/users?q=zzzzzz')
  await expect(page.getByRole('heading', { name: 'Nothing deleted matches “zzzzzz”' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(page).toHaveURL('/users')
  await goto('/users?q=robin&userType=guest&left=today')
  await expect(page.getByRole('heading', { name: 'Nothing deleted matches “robin” with these filters' })).toBeVisible()
  await page.getByRole('button', { name: 'Reset filters' }).click()
  await expect(page).toHaveURL('/users?q=robin')
  await expect(list.rows.first()).toBeVisible()

  consoleGuard.expectFailedRequests(503, /\/api\//)
  await control.addFaults({
    match: { path: listPath },
    status: 503,
    body: { error: { code: 'serviceNotAvailable', message: 'down' } },
  })
  await goto('/users?sort=name')
  await expect(list.alert).toContainText('Microsoft Graph did not answer.', { timeout: 40_000 })
  await expect(list.rows).toHaveCount(0)
  await expectAccessible(page)
  await control.clearFaults()
  await list.alert.getByRole('button', { name: 'Try again' }).click()
  await expect(list.rows.first()).toBeVisible()
})

test('a page in the middle that fails is no end: the list says so and reads on when asked', async ({
  page,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  consoleGuard.expectFailedRequests(503, /cursor=/)
  await control.addFaults({
    match: { path: listPath },
    status: 503,
    body: { error: { code: 'serviceNotAvailable', message: 'down' } },
  })
  await list.rows.first().focus()
  await page.keyboard.press('End')
  await expect(page.getByText('The next rows could not be read.')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('That is all.')).toBeHidden()
  await expectAccessible(page)
  await control.clearFaults()
  await list.alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The next rows could not be read.')).toBeHidden()
})

test('the search finds by what people remember, with what they pasted around it', async ({ signIn, list }) => {
  await signIn('helpdesk-lead')
  for (const [words, name] of [
    ['Robin Coll', 'Robin Colleague'],
    ['Robin Colleague <robin.colleague@contoso.example>', 'Robin Colleague'],
    ['{de1e7ed0-0000-4000-8000-000000000001}', 'Robin Colleague'],
    ['Jane (Contr', 'Doe, Jane (Contractor)'],
    ['x1234', 'Kiosk Till'],
    ['iosk Til', 'Kiosk Till'],
    ['reception@contoso.example', 'Info Desk (shared mailbox)'],
  ] as const) {
    await list.search.fill(words)
    await list.search.press('Enter')
    await expect(list.rows).toHaveCount(1)
    await expect(list.row(name)).toBeVisible()
    await list.search.fill('')
    await list.search.press('Enter')
    await expect(list.rows).not.toHaveCount(1)
  }
})
