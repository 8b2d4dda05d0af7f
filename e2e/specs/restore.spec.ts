import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague, takenName } = namedUsers
const lead = 'helpdesk-lead@contoso.example'

test('a helpdesk lead finds a deleted user and brings it back, as herself', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  await list.search.fill('robin')
  await expect(list.rows).toHaveCount(1)
  await expect(page).toHaveURL('/users?q=robin')
  await list.select(colleague.name)
  await list.restore.click()
  await expect(dialog.title).toHaveText(`Restore ${colleague.name}?`)
  await expectAccessible(page)
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`)
  await expectAccessible(page)

  const { location, properties } = await control.state(colleague.id)
  expect(location).toBe('live')
  expect(properties?.userPrincipalName).toBe(colleague.signInName)
  const writes = await control.writes()
  expect(writes.map(({ method, path, user }) => ({ method, path, user }))).toEqual([
    { method: 'POST', path: `/directory/deletedItems/${colleague.id}/restore`, user: lead },
  ])
  expect((await control.audit(colleague.id)).at(-1)).toEqual({ activity: 'Restore user', result: 'success', by: lead })
})

test('list and counts are right at once after a restore, although Graph lags behind', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('helpdesk-lead')
  const navigationItem = page.getByRole('navigation').getByRole('link', { name: /^Users/ })
  const before = await list.total()
  await expect(navigationItem).toContainText(String(before))
  await list.select(colleague.name)
  await list.restore.click()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`)
  await dialog.close.click()
  await expect(list.row(colleague.name)).toHaveCount(0)
  await expect(list.count).toHaveText(`${before - 1} deleted users`)
  await expect(navigationItem).toContainText(String(before - 1))

  await page.reload()
  await expect(list.rows.first()).toBeVisible()
  await expect(list.row(colleague.name)).toHaveCount(0)
  await expect(list.count).toHaveText(`${before - 1} deleted users`)
})

test('a taken sign-in name is replaced in the same dialog, and the user comes back with the new one', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=taken.name')
  await list.select(takenName.name)
  await list.restore.click()
  await expect(dialog.whole).toContainText('taken.name@contoso.example')
  await expect(dialog.whole).toContainText('Free, checked just now')
  await expectAccessible(page)
  await dialog.signInName.fill('taken.name.back@contoso.example')
  await expect(dialog.whole).toContainText('Free, checked just now')
  await dialog.confirm('Restore as taken.name.back')
  await expect(dialog.title).toHaveText(`${takenName.name} is back`)
  await expect(dialog.result(takenName.name)).toContainText('Its sign-in name is taken.name.back@contoso.example now.')

  const { location, properties } = await control.state(takenName.id)
  expect(location).toBe('live')
  expect(properties?.userPrincipalName).toBe('taken.name.back@contoso.example')
})
