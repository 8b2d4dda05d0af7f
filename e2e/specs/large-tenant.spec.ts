import { firstPage } from '@/lib/contract/view'
import type { GraphRequest } from '../fixtures/control'
import { expect, test } from '../fixtures/test'
import type { ObjectList } from '../pages/object-list'

const users = 100_000
const mostNodes = 700
const patience = { timeout: 200_000 }

/** Rows in the page at once are few, however many are loaded. */
async function expectSmallPage(list: ObjectList) {
  expect(await list.grid.evaluate((grid) => grid.querySelectorAll('*').length)).toBeLessThan(mostNodes)
}

const isFirstPage = ({ path, query }: GraphRequest) =>
  path.endsWith('/microsoft.graph.user') && query.includes(`top=${firstPage}`)
const isFurtherPage = ({ query }: GraphRequest) => query.includes('skiptoken')

test('of a hundred thousand users the first rows take one page, all are selected without being loaded, and the last one is reached by scrolling', async ({
  page,
  signIn,
  list,
  dialog,
  goto,
  consoleGuard,
  control,
}) => {
  test.setTimeout(300_000)
  await control.reset({ items: users })
  await signIn('global-admin')
  await expect(list.rows.first()).toBeVisible()
  const listed = Number(await list.grid.getAttribute('aria-rowcount')) - 1
  expect(listed).toBeGreaterThan(users * 0.7)

  await test.step('all that match are selected at once, and the count is true', async () => {
    await list.selectLoaded()
    await page.getByRole('button', { name: /^Select all \d/ }).click()
    await expect(list.restore).toHaveText(`Restore ${listed.toLocaleString('en')}`)
    await list.rows.nth(3).getByRole('checkbox').click()
    await expect(list.restore).toHaveText(`Restore ${(listed - 1).toLocaleString('en')}`)
    const requests = await control.requests()
    expect(requests.filter(isFirstPage)).toHaveLength(1)
    expect(requests.filter(isFurtherPage), 'pages beyond the first').toEqual([])
    await expectSmallPage(list)
    await page.getByRole('button', { name: 'Clear selection' }).click()
    await expect(list.restore).toHaveText('Restore')
  })

  await test.step('the last row is reached, and the page stays small', async () => {
    const last = list.grid.locator(`[data-row="${listed - 1}"]`)
    const scroller = list.grid.locator('..')
    await expect(async () => {
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
      await expect(last).toBeVisible({ timeout: 100 })
    }).toPass({ ...patience, intervals: [50] })
    await expect(page.getByText('That is all.')).toBeVisible()
    await expectSmallPage(list)
    await scroller.evaluate((element) => element.scrollTo(0, 0))
    await expect(list.rows.first()).toHaveAttribute('data-row', '0')
  })

  await test.step('what Graph cannot sort is not half sorted: the page asks to narrow first, and leads to it', async () => {
    consoleGuard.expectFailedRequests(422, /sort=department/)
    await goto('/users?sort=department&cols=identifier,department')
    await expect(list.alert).toContainText('Narrow the list first')
    await expect(list.rows).toHaveCount(0)
    await list.alert.getByRole('button', { name: 'Add filter' }).click()
    await dialog.whole.getByRole('radio', { name: 'In the last 24 hours' }).check()
    await dialog.whole.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/users?deleted=24h&sort=department&cols=identifier,department')
    await expect(list.rows.first()).toBeVisible()
    await page.goBack()
    await list.alert.getByRole('button', { name: 'Most recently deleted first' }).click()
    await expect(page).toHaveURL('/users?cols=identifier,department')
    await expect(list.rows.first()).toBeVisible()
  })
})
