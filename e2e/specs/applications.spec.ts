import { namedId } from '../fixtures/named-objects'
import { expect, expectAccessible, test } from '../fixtures/test'

const expenses = { id: namedId.application(1), name: 'Expense Portal' }
const expensesPrincipal = { id: namedId.servicePrincipal(1), name: 'Expense Portal' }
const exchange = { id: namedId.application(2), name: 'Partner Exchange' }
const contest = { id: namedId.application(4), name: 'Photo Contest' }
const orders = { id: namedId.application(5), name: 'Order Service' }
const restoreOf = (id: string, status = 200) => `app-admin POST /directory/deletedItems/${id}/restore ${status}`

test('an application and its service principal come back in one act, the application first, each with its outcome', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/applications?q=expense')
  await list.open(expenses.name)
  await expect(panel.related.getByRole('link', { name: expensesPrincipal.name })).toHaveAttribute(
    'href',
    `/service-principals/${expensesPrincipal.id}`,
  )
  await expect(panel.related).toContainText('Service principal')
  await expectAccessible(page)
  await panel.restore.click()
  await expect(dialog.companions).toBeChecked()
  await expect(dialog.companions).toHaveAccessibleName('Restore its service principal too')
  await expect(dialog.whole).not.toContainText('Its service principal: that is an object of its own')
  await expectAccessible(page)
  await dialog.confirm('Restore 2')
  await expect(dialog.title).toHaveText('2 objects are back')
  await expect(dialog.results).toHaveCount(2)
  await expect(dialog.result('Application. Done')).toContainText(expenses.name)
  await expect(dialog.result('Service principal. Done')).toContainText(expensesPrincipal.name)
  await expectAccessible(page)
  expect(await control.writesInShort()).toEqual([restoreOf(expenses.id), restoreOf(expensesPrincipal.id)])
  expect(await control.locationOf(expenses.id)).toBe('live')
  expect(await control.locationOf(expensesPrincipal.id)).toBe('live')
})

test('an application comes back alone when its service principal is not wanted', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/applications?q=expense')
  await list.select(expenses.name)
  await list.restore.click()
  await dialog.companions.uncheck()
  await expect(dialog.whole).toContainText('Its service principal: that is an object of its own')
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${expenses.name} is back`)
  await expect(dialog.whole).toContainText('Check that its service principal is back')
  expect(await control.writesInShort()).toEqual([restoreOf(expenses.id)])
  expect(await control.locationOf(expenses.id)).toBe('live')
  expect(await control.locationOf(expensesPrincipal.id)).toBe('deleted')
})

test('an application that fails leaves its service principal untried, and says so', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/applications?q=expense')
  await list.select(expenses.name)
  await list.restore.click()
  await expect(dialog.companions).toBeChecked()
  await control.addFaults({
    match: { method: 'POST', path: `/directory/deletedItems/${expenses.id}` },
    status: 400,
    body: { error: { code: 'Request_BadRequest', message: 'Not today.' } },
  })
  await dialog.confirm('Restore 2')
  await expect(dialog.title).toHaveText('0 objects are back')
  await expect(dialog.result('Application. Failed')).toHaveAttribute('data-outcome', 'failed')
  const untried = dialog.result('Service principal. Not started')
  await expect(untried).toHaveAttribute('data-outcome', 'notStarted')
  await expect(untried).toContainText('What it needs did not come back.')
  await expectAccessible(page)
  expect(await control.writesInShort()).toEqual([restoreOf(expenses.id, 400)])
  expect(await control.locationOf(expensesPrincipal.id)).toBe('deleted')
})

test('an identifier URI that another application has now is named beforehand, with its holder, and when Graph refuses', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/applications?q=order')
  await list.select(orders.name)
  await list.restore.click()
  const finding = dialog.finding('An identifier URI is taken')
  await expect(finding).toHaveAttribute('data-verdict', 'blocks')
  await expect(finding).toContainText('api://orders.contoso.example: held by Order Service (new) now.')
  await expect(finding.getByRole('link', { name: 'Open Order Service (new) in Entra' })).toBeVisible()
  await expectAccessible(page)
  await dialog.confirm('Restore')
  await expect(dialog.result(orders.name)).toHaveAttribute('data-outcome', 'needsChoice')
  await expect(dialog.result(orders.name)).toContainText(
    'An identifier URI is taken. Its details name what holds it now.',
  )
  expect(await control.writesInShort()).toEqual([restoreOf(orders.id, 400)])
  expect(await control.locationOf(orders.id)).toBe('deleted')
})

test('a multitenant application has no time limit, cannot be restored past day 30, and can be deleted permanently', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/applications?q=partner')
  await expect(list.row(exchange.name)).toContainText('Multitenant')
  await expect(list.row(exchange.name)).toContainText('No time limit')
  await list.open(exchange.name)
  await expect(panel.restore).toHaveAttribute('aria-disabled', 'true')
  await expect(panel.whole).toContainText('It was deleted more than 30 days ago, so it cannot be restored.')
  await expectAccessible(page)
  await list.select(exchange.name)
  await list.restore.click()
  await expect(dialog.leftOut).toContainText('It was deleted more than 30 days ago')
  await expect(dialog.whole.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
  await expectAccessible(page)
  await dialog.close.click()
  expect(await control.writes()).toEqual([])

  await panel.deletePermanently.click()
  await dialog.confirmation.fill(exchange.name)
  await dialog.confirm('Delete permanently')
  await expect(dialog.title).toHaveText(`${exchange.name} is gone for good`)
  expect(await control.locationOf(exchange.id)).toBe('gone')
})

test('an application for personal accounts says that it cannot be restored, and is left out', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await signIn('app-admin', '/applications?q=photo')
  await expect(list.row(contest.name)).toContainText('Personal accounts')
  await list.open(contest.name)
  await expect(panel.restore).toHaveAttribute('aria-disabled', 'true')
  await expect(panel.whole).toContainText('Applications for personal Microsoft accounts cannot be restored.')
  await expectAccessible(page)
  await list.select(contest.name)
  await list.restore.click()
  await expect(dialog.leftOut).toContainText('Register a new one.')
  expect(await control.writes()).toEqual([])
  expect(await control.locationOf(contest.id)).toBe('deleted')
})
