import { namedId } from '../fixtures/named-objects'
import { expect, expectAccessible, test } from '../fixtures/test'

const expenses = { id: namedId.application(1), name: 'Expense Portal' }
const expensesPrincipal = { id: namedId.servicePrincipal(1), name: 'Expense Portal' }
const restoreOf = (id: string) => `app-admin POST /directory/deletedItems/${id}/restore 200`

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
