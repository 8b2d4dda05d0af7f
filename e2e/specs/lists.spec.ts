import { expect, expectAccessible, test } from '../fixtures/test'
import { firstPage } from '@/lib/contract/view'

const listPath = '/directory/deletedItems/microsoft.graph.user'
/** A failure that nobody tries again by itself. */
const refused = {
  match: { path: listPath },
  status: 400,
  body: { error: { code: 'Request_BadRequest', message: 'Invalid request.' } },
}

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

test('on paper all loaded rows stand one below the other, without what can only be pressed', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.nth(20)).toBeVisible()
  const loaded = await page.evaluate(() => document.querySelectorAll('[role=row][data-row]').length)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^\d+ rows: those that were loaded/)).toBeVisible()
  expect(await list.rows.count()).toBeGreaterThanOrEqual(firstPage)
  expect(firstPage).toBeGreaterThan(loaded)
  const tops = await list.rows.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top))
  expect(new Set(tops).size, 'no two in one place').toBe(tops.length)
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByRole('navigation').first()).toBeVisible()
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

  consoleGuard.expectFailedRequests(400, /\/api\//)
  await control.addFaults(refused)
  await goto('/users?sort=name')
  await expect(list.alert).toContainText('Microsoft refused this.')
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
  consoleGuard.expectFailedRequests(400, /cursor=/)
  await control.addFaults(refused)
  await list.rows.first().focus()
  await page.keyboard.press('End')
  await expect(page.getByText('The next rows could not be read.')).toBeVisible()
  await expect(page.getByText('That is all.')).toBeHidden()
  await expectAccessible(page)
  await control.clearFaults()
  await list.alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The next rows could not be read.')).toBeHidden()
})
