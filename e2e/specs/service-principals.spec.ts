import { namedId } from '../fixtures/named-objects'
import { expect, expectAccessible, test } from '../fixtures/test'

const expenses = { id: namedId.servicePrincipal(1), name: 'Expense Portal' }
const application = { id: namedId.application(1), name: 'Expense Portal' }
const intranet = { id: namedId.servicePrincipal(2), name: 'Retired Intranet' }
const managed = { id: namedId.servicePrincipal(3), name: 'vm-build-agent' }
const gallery = { id: namedId.servicePrincipal(4), name: 'Gallery CRM' }
const visitors = { id: namedId.servicePrincipal(8), name: 'Visitor Desk' }
const timeSheets = { id: namedId.servicePrincipal(11), name: 'Time Sheets' }
const restoreOf = (id: string, status = 200) => `app-admin POST /directory/deletedItems/${id}/restore ${status}`

test('a service principal whose application is deleted too offers that first, and both come back', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/service-principals?q=expense')
  await list.open(expenses.name)
  await expect(panel.finding('Its application is deleted too')).toHaveAttribute('data-verdict', 'choice')
  await panel.restore.click()
  await expect(dialog.companions).toBeChecked()
  await expect(dialog.companions).toHaveAccessibleName('Restore its application first')
  await expectAccessible(page)
  await dialog.confirm('Restore 2')
  await expect(dialog.title).toHaveText('2 objects are back')
  expect(await control.writesInShort()).toEqual([restoreOf(application.id), restoreOf(expenses.id)])
  expect(await control.locationOf(application.id)).toBe('live')
  expect(await control.locationOf(expenses.id)).toBe('live')
})

test('without its application it is refused, and the refusal says what to restore first', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/service-principals?q=expense')
  await list.select(expenses.name)
  await list.restore.click()
  await dialog.companions.uncheck()
  await dialog.confirm('Restore')
  await expect(dialog.result(expenses.name)).toHaveAttribute('data-outcome', 'refused')
  await expect(dialog.result(expenses.name)).toContainText('Its application is deleted too. Restore that first')
  expect(await control.writesInShort()).toEqual([restoreOf(expenses.id, 400)])
  expect(await control.locationOf(expenses.id)).toBe('deleted')
})

test('an orphan is said to be unable to come back, and no restore is offered', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/service-principals?q=retired')
  await list.select(intranet.name)
  await list.restore.click()
  await expect(dialog.leftOut).toContainText('Its application is gone for good. Without it this cannot come back.')
  await expect(dialog.companions).toHaveCount(0)
  await expect(dialog.button('Restore')).toHaveCount(0)
  await expect(dialog.whole).not.toContainText('Comes back')
  await expectAccessible(page)
  await dialog.close.click()
  expect(await control.writesInShort()).toEqual([])
  expect(await control.locationOf(intranet.id)).toBe('deleted')
})

test('a new service principal that has its place is named beforehand', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/service-principals?q=time%20sheets')
  await list.select(timeSheets.name)
  await list.restore.click()
  const finding = dialog.finding('A new service principal has its place')
  await expect(finding).toHaveAttribute('data-verdict', 'blocks')
  await expect(finding).toContainText('Time Sheets stands for the same application. Delete that one first')
  await expectAccessible(page)
  await dialog.confirm('Restore')
  await expect(dialog.result(timeSheets.name)).toHaveAttribute('data-outcome', 'needsChoice')
  await expect(dialog.result(timeSheets.name)).toContainText('A new service principal has its place.')
  expect(await control.writesInShort()).toEqual([restoreOf(timeSheets.id, 400)])
  expect(await control.locationOf(timeSheets.id)).toBe('deleted')
})

test('a managed identity is out of reach for both acts, and left out of a selection of several', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  // So few that all have their row on the screen.
  await control.reset({ items: 20 })
  await signIn('app-admin', '/service-principals')
  await expect(list.row(managed.name)).toContainText('Managed identity')
  await list.open(managed.name)
  await expect(panel.whole).toContainText('A managed identity belongs to its Azure resource')
  await expect(panel.restore).toHaveAttribute('aria-disabled', 'true')
  await expect(panel.deletePermanently).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await panel.closeButton.click()

  await list.select(managed.name, visitors.name, gallery.name)
  await list.deletePermanently.click()
  await expect(dialog.leftOut).toContainText(managed.name)
  await expect(dialog.button('Delete 2 permanently')).toBeVisible()
  await dialog.button('Keep them').click()
  await list.restore.click()
  await expect(dialog.leftOut).toContainText('1 of your 3 cannot be restored')
  await expect(dialog.leftOut).toContainText(managed.name)
  await expectAccessible(page)
  await dialog.confirm('Restore 2')
  await expect(dialog.title).toHaveText('2 objects are back')
  await expect(dialog.results).toHaveCount(2)
  const writes = await control.writesInShort()
  expect(writes.sort()).toEqual([restoreOf(gallery.id), restoreOf(visitors.id)].sort())
  expect(await control.locationOf(managed.id)).toBe('deleted')
})

test('of an application of another tenant the page says that it cannot be looked for, and the restore works', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/service-principals?q=gallery')
  await list.select(gallery.name)
  await list.restore.click()
  await expect(dialog.finding('Its application belongs to another tenant')).toHaveAttribute('data-verdict', 'note')
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${gallery.name} is back`)
  expect(await control.locationOf(gallery.id)).toBe('live')
})
