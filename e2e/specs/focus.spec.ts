import { holdRequests } from '../fixtures/held-requests'
import { namedUsers } from '../fixtures/named-users'
import { expect, test } from '../fixtures/test'

const { colleague } = namedUsers

test('what goes away with a change leaves the focus at the heading, and never nowhere', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await list.grid.getByRole('button', { name: 'Name', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/users?sort=name')
  await expect(list.rows.first()).toBeVisible()
  await expect(list.title).toBeFocused()

  await list.selectFirst(2)
  await page.getByRole('button', { name: 'Clear selection' }).focus()
  await page.keyboard.press('Enter')
  await expect(list.restore).toHaveText('Restore')
  await expect(list.title).toBeFocused()

  await list.search.focus()
  await page.keyboard.type('nobody-has-this-name')
  const clear = page.getByRole('button', { name: 'Clear search' })
  await clear.focus()
  await page.keyboard.press('Enter')
  await expect(list.rows.first()).toBeVisible()
  await expect(list.title).toBeFocused()
})

test('Back from an open object gives the focus back to its row', async ({ page, signIn, list, panel }) => {
  await signIn('helpdesk-lead')
  await list.open(colleague.name)
  await expect(panel.whole).toBeFocused()
  await page.goBack()
  await expect(panel.whole).toBeHidden()
  await expect(list.row(colleague.name)).toBeFocused()
})

test('one object after the other is reached from "Next", which keeps the focus, and each is announced', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('helpdesk-lead')
  await list.rows.first().focus()
  await page.keyboard.press('Enter')
  const next = panel.whole.getByRole('button', { name: 'Next' })
  const said = panel.whole.getByRole('status').first()
  await next.focus()
  for (const position of [2, 3, 4]) {
    await page.keyboard.press('Enter')
    const tick = list.grid.locator(`[data-row="${position - 1}"]`).getByRole('checkbox')
    const name = (await tick.getAttribute('aria-label'))?.replace('Select ', '') ?? 'no such row'
    await expect(said).toContainText(`${name} ${position} of `)
    await expect(next).toBeFocused()
  }
})

test('keys act on the row that has the focus, though a refresh has moved it', async ({
  page,
  signIn,
  list,
  control,
}) => {
  await signIn('helpdesk-lead')
  const row = list.row(colleague.name)
  await row.focus()
  const place = Number(await row.getAttribute('data-row'))
  const above = await list.grid.locator(`[data-row="${place - 1}"]`).getAttribute('data-object')
  await control.graph('user-admin@contoso.example', 'POST', `/directory/deletedItems/${above}/restore`)
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
    await expect(row).toHaveAttribute('data-row', String(place - 1), { timeout: 1000 })
  }).toPass()
  await expect(row).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: `Select ${colleague.name}` })).toBeChecked()
  await expect(list.restore).toHaveText('Restore 1')
})

test('Back before a question is there takes it back', async ({ page, signIn, list, dialog }) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await list.search.fill('robin')
  await expect(page).toHaveURL('/users?q=robin')
  await list.select(colleague.name)
  const code = await holdRequests(page, /\/_next\/static\/chunks\//)
  await list.deletePermanently.click()
  await code.sent
  await page.goBack()
  await expect(page).toHaveURL('/users')
  const arrived = page.waitForResponse(/\/_next\/static\/chunks\//)
  code.release()
  await (await arrived).finished()
  await list.select(colleague.name)
  await list.restore.click()
  await expect(dialog.title, 'the next question is the first that is seen').toHaveText(`Restore ${colleague.name}?`)
})

test('Back leaves the question that stands over a list, and nothing is done', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await list.search.fill('robin')
  await expect(page).toHaveURL('/users?q=robin')
  await list.select(colleague.name)
  await list.deletePermanently.click()
  await expect(dialog.title).toContainText(colleague.name)
  await page.goBack()
  await expect(dialog.whole).toBeHidden()
  await expect(page).toHaveURL('/users')
  await page.goForward()
  await expect(page).toHaveURL('/users?q=robin')
  await expect(dialog.whole, 'it does not come back by itself').toBeHidden()
  expect(await control.writes()).toEqual([])
  expect((await control.state(colleague.id)).location).toBe('deleted')
})
