import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague, html } = namedUsers

test('an object opens beside its list with its facts, its properties and what Graph answered', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('helpdesk-lead')
  await list.open(colleague.name)
  await expect(page).toHaveURL(`/users?object=${colleague.id}`)
  await expect(panel.heading).toHaveText(colleague.name)
  await expect(panel.whole).toContainText(colleague.signInName)
  await expect(panel.whole).toContainText('29 days left')
  await expect(panel.whole).toContainText('You may do this: User Administrator is active')
  await expectAccessible(page)
  await panel.tab('Properties').click()
  await expect(panel.whole).toContainText('Accountant')
  await expectAccessible(page)
  await panel.tab('JSON').click()
  await expect(panel.whole).toContainText(`"id": "${colleague.id}"`)
  await expectAccessible(page)
})

test('the history of an object tells what went before its deletion, for whoever may read the audit log', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('helpdesk-lead')
  await list.open(colleague.name)
  await panel.tab('History').click()
  const entries = panel.whole.getByRole('list', { name: 'History, newest first' }).getByRole('listitem')
  await expect(entries).toHaveCount(8)
  await expect(entries.first()).toContainText('Failed')
  await expect(entries.nth(1)).toContainText('Delete user')
  await expect(entries.last()).toContainText(/Created.*HR Provisioning/)
  await expect(panel.whole).toContainText('The audit log goes back to')
  await expectAccessible(page)
})

test('Escape closes the panel and goes back to the row, and Back opens it again', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('helpdesk-lead')
  await list.open(colleague.name)
  await expect(panel.heading).toHaveText(colleague.name)
  await page.keyboard.press('Escape')
  await expect(panel.whole).toBeHidden()
  await expect(list.row(colleague.name)).toBeFocused()
  await expect(page).toHaveURL('/users')
  await page.goBack()
  await expect(panel.heading).toHaveText(colleague.name)
})

test('a click on the row that is open already is no step to go back from', async ({ page, signIn, list, panel }) => {
  await signIn('helpdesk-lead')
  await list.open(colleague.name)
  await expect(panel.heading).toHaveText(colleague.name)
  await list.open(colleague.name)
  await list.open(colleague.name)
  await page.goBack()
  await expect(panel.whole).toBeHidden()
})

test('Escape in the search of properties clears it first, and closes the panel then', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('helpdesk-lead')
  await list.open(colleague.name)
  await panel.tab('Properties').click()
  const search = panel.whole.getByRole('searchbox')
  await search.click()
  await page.keyboard.type('mail')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(panel.whole).toBeHidden()
})

test('an object has an address of its own, with the same facts and commands', async ({
  page,
  signIn,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', `/users/${colleague.id}`)
  await expect(page.getByRole('heading', { level: 1, name: colleague.name })).toBeVisible()
  await expect(page).toHaveTitle(`${colleague.name}, deleted user · Entra Recycle Bin`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore' }).click()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`)
  expect((await control.state(colleague.id)).location).toBe('live')
})

test('a name that holds HTML is text', async ({ page, signIn, panel }) => {
  await signIn('helpdesk-lead', `/users?object=${html.id}`)
  await expect(panel.heading).toHaveText(html.name)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})
