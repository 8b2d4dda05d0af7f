import type { Locator } from '@playwright/test'
import { groupId } from '../fixtures/named-objects'
import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'
import type { ActDialog } from '../pages/act-dialog'
import type { ObjectList } from '../pages/object-list'

const { colleague } = namedUsers
const unsureBefore = 'Whether your roles allow this shows when you try'
const unsureAfter = 'Microsoft Graph refused, although some of its documents say that your role is enough.'
const campaign = { id: groupId(1), name: 'Autumn Campaign' }
const scanners = { id: groupId(4), name: 'Warehouse Scanners' }
const salesLaptops = { id: groupId(5), name: 'Sales Laptops' }

/** Types the name and confirms; gives the line that says what became of it. */
async function deletePermanently(list: ObjectList, dialog: ActDialog, name: string): Promise<Locator> {
  await list.select(name)
  await list.deletePermanently.click()
  await dialog.confirmation.fill(name)
  await dialog.confirm('Delete permanently')
  return dialog.result(name)
}

test('a User Administrator learns beforehand that permanent deletion shows when one tries, and is told why it was refused, or that it was done', async ({
  page,
  signIn,
  goto,
  list,
  dialog,
  access,
  control,
}) => {
  await control.switch({ roles: 'role-actions' })
  await signIn('user-admin', '/what-can-i-do')
  for (const kind of ['Users', 'Groups']) {
    await expect(access.cell(kind, 'Delete permanently')).toContainText('Shows when you try')
    await expect(access.cell(kind, 'Restore')).toContainText('Yes: User Administrator')
  }

  const cases = [
    { address: '/users?q=robin', ...colleague, whoCan: 'Global Administrator', isAccount: true },
    {
      address: '/groups?q=warehouse',
      ...scanners,
      whoCan: 'Groups Administrator or Global Administrator',
      isAccount: false,
    },
  ]
  for (const { address, id, name, whoCan, isAccount } of cases) {
    await test.step(`${name}: refused by the actions of the role, and explained`, async () => {
      await control.switch({ roles: 'role-actions' })
      await goto(address)
      await list.select(name)
      await list.deletePermanently.click()
      await expect(dialog.whole).toContainText(unsureBefore)
      await dialog.button('Keep it').click()
      await list.select(name)
      const result = await deletePermanently(list, dialog, name)
      await expect(result).toHaveAttribute('data-outcome', 'refused')
      await expect(result).toContainText(unsureAfter)
      await expect(result).toContainText(`Ask somebody with one of these roles: ${whoCan}.`)
      await expect(result.getByText('may also be a privileged one')).toHaveCount(isAccount ? 1 : 0)
      await expect(result).toContainText(/Request id [0-9a-f-]{36}/)
      expect((await control.state(id)).location).toBe('deleted')
      expect((await control.writes()).at(-1)).toMatchObject({ method: 'DELETE', status: 403 })
      await dialog.close.click()
    })

    await test.step(`${name}: done where the API pages hold`, async () => {
      await control.switch({ roles: 'documented' })
      await list.select(name)
      const result = await deletePermanently(list, dialog, name)
      await expect(result).toHaveAttribute('data-outcome', 'done')
      expect((await control.state(id)).location).toBe('gone')
      await dialog.close.click()
    })
  }
  await expectAccessible(page)
})

test('a User Administrator restores users and groups where only the actions of the role count, too', async ({
  signIn,
  goto,
  list,
  dialog,
  control,
}) => {
  await control.switch({ roles: 'role-actions' })
  await signIn('user-admin', '/users?q=robin')
  for (const { id, name, address } of [
    { ...colleague, address: '/users?q=robin' },
    { ...campaign, address: '/groups?q=autumn' },
  ]) {
    await goto(address)
    await list.select(name)
    await list.restore.click()
    await expect(dialog.whole).toContainText('You may do this: User Administrator is active')
    await dialog.confirm('Restore')
    await expect(dialog.title).toHaveText(`${name} is back`)
    expect((await control.state(id)).location).toBe('live')
  }
})

test('a Groups Administrator deletes groups permanently by both accounts of the roles', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('groups-admin', '/groups?q=s')
  for (const { roles, id, name } of [
    { roles: 'role-actions', ...salesLaptops },
    { roles: 'documented', ...scanners },
  ]) {
    await control.switch({ roles })
    await list.search.fill(name)
    // Ticks are for what a search shows: another one starts anew.
    await expect(list.rows).toHaveCount(1)
    await list.select(name)
    await list.deletePermanently.click()
    await expect(dialog.whole).toContainText('You may do this: Groups Administrator is active')
    await dialog.confirmation.fill(name)
    await dialog.confirm('Delete permanently')
    await expect(dialog.title).toHaveText(`${name} is gone for good`)
    expect((await control.state(id)).location).toBe('gone')
    await dialog.close.click()
  }
})
