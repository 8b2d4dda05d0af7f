import type { Page } from '@playwright/test'
import type { Control, GraphRequest } from '../fixtures/control'
import { expect, test } from '../fixtures/test'
import type { ObjectList } from '../pages/object-list'
import { firstPage } from '@/lib/contract/view'

const users = 100_000
const mostNodes = 700
const patience = { timeout: 120_000 }

test.setTimeout(180_000)

test.beforeEach(async ({ control }) => {
  await control.reset({ items: users })
})

/** Rows in the page at once are few, however many are loaded. */
async function expectSmallPage(list: ObjectList) {
  expect(await list.grid.evaluate((grid) => grid.querySelectorAll('*').length)).toBeLessThan(mostNodes)
}

async function listedUsers(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
}

const isFurtherPage = ({ query }: GraphRequest) => query.includes('skiptoken')

/** How often the list was read from its beginning. */
async function firstPagesRead(control: Control): Promise<number> {
  const reads = (await control.requests()).filter(({ path }) => path.endsWith('/microsoft.graph.user'))
  return reads.filter(({ query }) => query.includes(`top=${firstPage}`)).length
}

test('of a hundred thousand users the first rows take one page, and the last one is reached by scrolling', async ({
  page,
  signIn,
  list,
  control,
}) => {
  await signIn('global-admin')
  await expect(list.rows.first()).toBeVisible()
  const listed = await listedUsers(page)
  expect(listed).toBeGreaterThan(users * 0.7)
  expect(await firstPagesRead(control)).toBe(1)
  await expectSmallPage(list)

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

test('all that match are selected at once, without being loaded, and the count is true', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('global-admin')
  await expect(list.rows.first()).toBeVisible()
  const listed = await listedUsers(page)
  await list.selectLoaded()
  await page.getByRole('button', { name: /^Select all \d/ }).click()
  await expect(list.restore).toHaveText(`Restore ${listed.toLocaleString('en')}`)
  await list.rows.nth(3).getByRole('checkbox').click()
  await expect(list.restore).toHaveText(`Restore ${(listed - 1).toLocaleString('en')}`)
  expect((await control.requests()).filter(isFurtherPage), 'pages beyond the first').toEqual([])

  await list.restore.click()
  await expect(dialog.whole).toContainText(`Restore ${(listed - 1).toLocaleString('en')} users?`, patience)
})

test('all of them are exported, and each is in the file once', async ({ page, signIn, list, dialog }) => {
  await signIn('global-admin')
  await expect(list.rows.first()).toBeVisible()
  const listed = await listedUsers(page)
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download', patience)
  await dialog.whole.getByRole('button', { name: /^Export/ }).click()
  const stream = await (await download).createReadStream()
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(listed + 1)
  const ids = new Set(lines.map((line) => line.split(',').at(-1)))
  expect(ids.size).toBe(listed + 1)
})

test('what Graph cannot sort is not half sorted: the page asks to narrow first, and leads to it', async ({
  page,
  signIn,
  list,
  goto,
  consoleGuard,
}) => {
  const tooMany = '/users?sort=department&cols=identifier,department'
  consoleGuard.expectFailedRequests(422, /sort=department/)
  await signIn('global-admin', tooMany)
  await expect(list.alert).toContainText('Narrow the list first')
  await expect(list.rows).toHaveCount(0)
  await list.alert.getByRole('button', { name: 'Add filter' }).click()
  const filters = page.getByRole('alertdialog', { name: 'Filters' })
  await filters.getByRole('radio', { name: 'In the last 24 hours' }).check()
  await filters.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/users?deleted=24h&sort=department&cols=identifier,department')
  await expect(list.rows.first()).toBeVisible()
  await goto(tooMany)
  await list.alert.getByRole('button', { name: 'Most recently deleted first' }).click()
  await expect(page).toHaveURL('/users?cols=identifier,department')
  await expect(list.rows.first()).toBeVisible()
})
