import { namedUsers } from '../fixtures/named-users'
import { usersUnread } from '../fixtures/misfortunes'
import { untilReadBack } from '../fixtures/patience'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague, takenName, takenAddress, removedDomain } = namedUsers
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

test('a taken mail address is named with its holder, and left behind by the first click', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=taken.address')
  await list.select(takenAddress.name)
  await list.restore.click()
  await expect(dialog.withoutTakenAddresses).toBeChecked()
  await expect(dialog.whole).toContainText('front.office@contoso.example stays with Front Office')
  await expectAccessible(page)
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${takenAddress.name} is back`)
  await expect(dialog.result(takenAddress.name)).toContainText('It came back without front.office@contoso.example')
  const { location, properties } = await control.state(takenAddress.id)
  expect(location).toBe('live')
  expect(properties?.proxyAddresses).not.toContain('smtp:front.office@contoso.example')
})

test('users whose domain is not verified, or whose name is taken, come back together under names that were shown', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', `/users?find=${removedDomain.id},${takenName.id}`)
  await list.select(removedDomain.name, takenName.name)
  await list.restore.click()
  await expect(dialog.whole).toContainText('removed.domain@fabrikam.example becomes removed.domain@contoso.example')
  await expect(dialog.whole).toContainText('taken.name@contoso.example becomes taken.name2@contoso.example')
  await expectAccessible(page)
  await dialog.confirm('Restore 2')
  await expect(dialog.title).toHaveText('2 objects are back')
  const nameOf = async (id: string) => (await control.state(id)).properties?.userPrincipalName
  expect(await nameOf(removedDomain.id)).toBe('removed.domain@contoso.example')
  expect(await nameOf(takenName.id)).toBe('taken.name2@contoso.example')
})

test('several users are restored in one run, and one that fails does not stop the others', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=t&sort=name')
  const free = list.rows.filter({ hasText: 'Tessa' }).first()
  const freeId = (await free.getAttribute('data-object')) ?? ''
  // Where live users cannot be read, only Graph's answer tells what is taken.
  await control.addFaults(usersUnread)
  await free.getByRole('checkbox').click()
  await list.select(takenName.name, takenAddress.name)
  await list.restore.click()
  await dialog.confirm('Restore 3')
  await expect(dialog.title).toHaveText('1 object is back')
  await expect(dialog.result(takenName.name)).toHaveAttribute('data-outcome', 'needsChoice')
  await expect(dialog.result(takenName.name)).toContainText('The sign-in name is taken.')
  await expect(dialog.result(takenAddress.name)).toHaveAttribute('data-outcome', 'needsChoice')
  expect((await control.state(freeId)).location).toBe('live')
  expect((await control.state(takenName.id)).location).toBe('deleted')
  expect((await control.state(takenAddress.id)).location).toBe('deleted')
})

test('an object that somebody else restored meanwhile is left alone, and the page says so', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  await list.restore.click()
  await dialog.untilLooked()
  await control.graph('user-admin@contoso.example', 'POST', `/directory/deletedItems/${colleague.id}/restore`)
  await dialog.confirm('Restore')
  await expect(dialog.result(colleague.name)).toHaveAttribute('data-outcome', 'alreadyDone')
  await expect(dialog.result(colleague.name)).toContainText('It was already restored.')
})

test('a restore whose answer is lost is read back and shown as done only because it is done', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  await list.restore.click()
  await control.addFaults({
    match: { method: 'POST', path: `/directory/deletedItems/${colleague.id}` },
    cut: 'after',
    count: 1,
  })
  await dialog.confirm('Restore')
  await expect(dialog.result(colleague.name)).toHaveAttribute('data-outcome', 'done', untilReadBack)
  expect((await control.writes()).map(({ status }) => status)).toEqual(['cut'])
  expect((await control.state(colleague.id)).location).toBe('live')
})
