import type { Page } from '@playwright/test'
import { targetsPerCall } from '@/lib/contract/acts'
import type { GraphRequest } from '../fixtures/control'
import { expect, expectAccessible, test } from '../fixtures/test'
import type { ObjectList } from '../pages/object-list'

const patience = { timeout: 45_000 }
const stop = 'Stop; what is under way is finished'
const isRestore = ({ path }: GraphRequest) => path.endsWith('/restore')

/** Scrolls until so many pages have begun to show, and ticks every row that is loaded. */
async function selectPages(page: Page, list: ObjectList, pages: number): Promise<number> {
  await expect(list.rows.first()).toBeVisible()
  await list.rows.first().focus()
  await expect(async () => {
    if (pages > 1) await page.keyboard.press('End')
    const numbers = await list.rows.evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-row'))))
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual((pages - 1) * 100)
  }).toPass(patience)
  await list.selectLoaded()
  return Number(/\d+/.exec((await list.restore.textContent()) ?? '')?.[0])
}

/** How many objects each call of the browser to the server names. */
function watchCalls(page: Page): number[] {
  const sizes: number[] = []
  page.on('request', (request) => {
    if (!request.headers()['next-action']) return
    const names = (request.postData() ?? '').match(/"deletedDateTime"/g) ?? []
    sizes.push(names.length)
  })
  return sizes
}

test('hundreds of users come back in one run of calls of limited size, each with one outcome, and those that cannot stop nobody', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  const calls = watchCalls(page)
  const selected = await selectPages(page, list, 3)
  expect(selected).toBeGreaterThanOrEqual(200)
  await list.restore.click()
  await dialog.button(`Restore ${selected}`).click()
  await expect(dialog.progress).toHaveAttribute('aria-valuemax', String(selected))
  await expect(dialog.close).toBeVisible(patience)

  await expect(dialog.results).toHaveCount(selected)
  const done = await dialog.outcomes('done').count()
  const conflicts = await dialog.outcomes('needsChoice').count()
  const refused = await dialog.outcomes('refused').count()
  const failed = await dialog.outcomes('failed').count()
  expect(done + conflicts + refused + failed, 'one known outcome for each').toBe(selected)
  expect(failed, 'the user whose domain is gone').toBeLessThanOrEqual(1)
  expect(conflicts, 'taken names and addresses').toBeGreaterThan(0)
  expect(refused, 'privileged users').toBeGreaterThan(0)
  await expect(dialog.progress).toHaveAttribute('aria-valuenow', String(selected))
  await expect(dialog.title).toHaveText(`${done} objects are back`)
  await expectAccessible(page)

  expect(Math.max(...calls)).toBeLessThanOrEqual(targetsPerCall.restore)
  expect(calls.reduce((sum, size) => sum + size, 0)).toBe(selected)
  const writes = (await control.writes()).filter(isRestore)
  expect(new Set(writes.map(({ path }) => path)).size, 'each was asked for once').toBe(writes.length)
  expect(writes.filter(({ status }) => status === 200)).toHaveLength(done)
})

test('what is selected or shown meanwhile ends the reading of all that match, and no dialog comes for what was', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('helpdesk-lead')
  await list.selectLoaded()
  const total = await list.total()
  await page.getByRole('button', { name: /^Select all \d/ }).click()
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/size=999/, async (route) => {
    await held
    // The page may have given it up.
    await route.continue().catch(() => undefined)
  })
  await list.restore.click()
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeVisible()
  await list.rows.nth(1).getByRole('checkbox').click()
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeHidden()
  release()
  await expect(dialog.whole).toBeHidden()

  await list.restore.click()
  await expect(dialog.whole).toContainText(`Restore ${total - 1} users?`)
})

test('throttling is waited out without a click: the page names the time, and everything is done once', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('user-admin', '/users?sort=name')
  for (let row = 0; row < 12; row += 1) await list.rows.nth(row).getByRole('checkbox').click()
  await list.restore.click()
  await control.switch({ limitPercent: '20' })
  await control.spendWrites('user-admin@contoso.example', 620)
  await dialog.button('Restore 12').click()
  await expect(dialog.whole).toContainText(
    /Microsoft Graph asked us to slow down\. We go on at \d{2}:\d{2}\. Nothing was lost\./,
  )
  await expectAccessible(page)
  await expect(dialog.title).toHaveText('12 objects are back', patience)
  await expect(dialog.whole).not.toContainText('asked us to slow down')
  const writes = (await control.writes()).filter((write) => isRestore(write) && !write.path.includes('nothing'))
  const succeeded = writes.filter(({ status }) => status === 200)
  expect(new Set(succeeded.map(({ path }) => path)).size).toBe(12)
  expect(succeeded).toHaveLength(12)
})

test('a stopped run finishes its call, leaves the rest in the bin as not started, and goes on with just those when asked', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('user-admin', '/users?sort=name')
  const selected = await selectPages(page, list, 1)
  expect(selected, 'more than one call').toBeGreaterThan(targetsPerCall.restore)
  const ids = await list.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-object') ?? ''))
  await list.restore.click()
  await control.addFaults({ match: { method: 'POST', path: '/directory/deletedItems/' }, delayMs: 400 })
  await dialog.button(`Restore ${selected}`).click()
  await dialog.button(stop).click()
  await expect(dialog.close).toBeVisible(patience)
  const waiting = selected - 40
  await expect(dialog.outcomes('notStarted')).toHaveCount(waiting)
  expect((await control.writes()).filter(isRestore), 'what was sent is what has another outcome').toHaveLength(40)
  await expect(dialog.whole).toContainText(`${waiting} not started`)
  const asked = (await control.writes()).filter(isRestore).map(({ path }) => path.split('/')[3])
  const untouched = ids.filter((id) => !asked.includes(id))
  for (const id of untouched.slice(0, 5)) expect((await control.state(id)).location).toBe('deleted')
  await expectAccessible(page)

  await control.clearFaults()
  await dialog.whole.getByRole('button', { name: new RegExp(`^Retry ${waiting} `) }).click()
  await expect(dialog.close).toBeVisible(patience)
  const writes = (await control.writes()).filter(isRestore)
  expect(writes).toHaveLength(selected)
  expect(new Set(writes.map(({ path }) => path)).size).toBe(selected)
})

test('only what failed is tried again', async ({ page, signIn, list, dialog, control }) => {
  await signIn('user-admin', '/users?q=t&sort=name')
  const rows = list.rows.filter({ hasNotText: 'Taken' })
  const ids: string[] = []
  for (let row = 0; row < 8; row += 1) {
    await rows.nth(row).getByRole('checkbox').click()
    ids.push((await rows.nth(row).getAttribute('data-object')) ?? '')
  }
  const failing = ids.slice(2, 5)
  await control.addFaults(
    ...failing.map((id) => ({
      match: { method: 'POST', path: `/directory/deletedItems/${id}` },
      status: 400,
      body: { error: { code: 'Request_BadRequest', message: 'No.' } },
    })),
  )
  await list.restore.click()
  await dialog.button('Restore 8').click()
  await expect(dialog.title).toHaveText('5 objects are back')
  await expect(dialog.outcomes('failed')).toHaveCount(3)
  await expectAccessible(page)

  await control.clearFaults()
  await dialog.button('Retry 3 failed').click()
  await expect(dialog.title).toHaveText('3 objects are back')
  const tries = (await control.writes()).filter(isRestore).map(({ path }) => path.split('/')[3])
  expect(tries.slice(8).sort()).toEqual([...failing].sort())
  for (const id of ids) expect((await control.state(id)).location).toBe('live')
})
