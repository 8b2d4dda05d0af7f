import { namedId } from '../fixtures/named-objects'
import { namedUsers } from '../fixtures/named-users'
import { pickAccount } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'
import type { ActDialog } from '../pages/act-dialog'
import type { ObjectList } from '../pages/object-list'

const { colleague } = namedUsers
const expenses = { id: namedId.application(1), name: 'Expense Portal' }
const expensesPrincipal = { id: namedId.servicePrincipal(1), name: 'Expense Portal' }

/** The title of the toast, which names one object with what tells it from its namesakes. */
const toldApart = (name: string, what: string) => new RegExp(`^${name}( \\(.+\\))? ${what}$`)

type Pages = { list: ObjectList; dialog: ActDialog }

async function restore({ list, dialog }: Pages, name: string, button = 'Restore') {
  await list.select(name)
  await list.restore.click()
  await dialog.confirm(button)
  await expect(dialog.title).toHaveText(/(is|are) back$/)
  await dialog.close.click()
}

test('a restore can be undone: the object is deleted again, back in the list, and counted', async ({
  page,
  signIn,
  list,
  dialog,
  toast,
  control,
}) => {
  await signIn('helpdesk-lead')
  const before = await list.total()
  await restore({ list, dialog }, colleague.name)
  await expect(toast.title).toHaveText(toldApart(colleague.name, 'is back'))
  await expect(toast.whole).toContainText('Undo deletes it again: the app needs User.DeleteRestore.All')
  await expect(toast.openInEntra).toHaveAttribute('href', new RegExp(`entra\\.microsoft\\.com/.*${colleague.id}`))
  await expect(list.count).toHaveText(`${before - 1} deleted users`)
  await expect(list.row(colleague.name)).toHaveCount(0)
  await expectAccessible(page)

  await toast.undo.click()
  await expect(toast.title).toHaveText(toldApart(colleague.name, 'is deleted again'))
  await expectAccessible(page)
  expect(await control.locationOf(colleague.id)).toBe('deleted')
  expect(await control.writesInShort()).toEqual([
    `helpdesk-lead POST /directory/deletedItems/${colleague.id}/restore 200`,
    `helpdesk-lead DELETE /users/${colleague.id} 204`,
  ])
  await expect(list.row(colleague.name)).toBeVisible()
  await expect(list.count).toHaveText(`${before} deleted users`)
  await expect(list.navigationTo('Users')).toContainText(String(before))
  await toast.dismiss.click()
  await expect(toast.whole).toHaveCount(0)
})

test('an application and its service principal are deleted again in reverse order', async ({
  signIn,
  list,
  dialog,
  toast,
  control,
}) => {
  await signIn('app-admin', '/applications?q=expense')
  await restore({ list, dialog }, expenses.name, 'Restore 2')
  await expect(toast.title).toHaveText('2 objects are back')
  await toast.undo.click()
  await expect(toast.title).toHaveText('2 objects are deleted again')
  expect((await control.writesInShort()).slice(2)).toEqual([
    `app-admin DELETE /servicePrincipals/${expensesPrincipal.id} 204`,
    `app-admin DELETE /applications/${expenses.id} 204`,
  ])
  expect(await control.locationOf(expenses.id)).toBe('deleted')
  expect(await control.locationOf(expensesPrincipal.id)).toBe('deleted')
  await expect(list.row(expenses.name)).toBeVisible()
})

test('a reload ends the offer to undo, and leaves what came back alone', async ({
  page,
  signIn,
  list,
  dialog,
  toast,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await restore({ list, dialog }, colleague.name)
  await expect(toast.undo).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing deleted matches “robin”' })).toBeVisible()
  await expect(toast.whole).toHaveCount(0)
  expect(await control.locationOf(colleague.id)).toBe('live')
})

test('a sign-out ends the offer to undo', async ({ page, signIn, list, dialog, toast, person, control }) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await restore({ list, dialog }, colleague.name)
  await expect(toast.undo).toBeVisible()
  await person.signOut()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(toast.whole).toHaveCount(0)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await pickAccount(page, 'helpdesk-lead')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(toast.whole).toHaveCount(0)
  expect(await control.locationOf(colleague.id)).toBe('live')
})

test('"Copy for ticket" copies who restored what and when, with ids, outcomes and request ids', async ({
  page,
  context,
  signIn,
  list,
  dialog,
  control,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn('app-admin', '/applications?q=expense')
  await list.select(expenses.name)
  await list.restore.click()
  await dialog.confirm('Restore 2')
  await dialog.button('Copy for ticket').click()
  await expect(dialog.button('Copied')).toBeVisible()
  const [first, second] = (await control.writes()).map(({ requestId }) => requestId)
  const ticket = await page.evaluate(() => navigator.clipboard.readText())
  const [title, ...lines] = ticket.split('\n')
  expect(title).toMatch(/^Restored with Entra Recycle Bin by app-admin@contoso\.example on .*\d{4}.*\d{2}:\d{2}/)
  expect(lines).toEqual([
    `Expense Portal (application, ${expenses.id}): Done. Request id ${first}`,
    `Expense Portal (service principal, ${expensesPrincipal.id}): Done. Request id ${second}`,
  ])
})
