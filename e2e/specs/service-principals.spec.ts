import { namedId } from '../fixtures/named-objects'
import { expect, expectAccessible, test } from '../fixtures/test'

const managed = { id: namedId.servicePrincipal(3), name: 'vm-build-agent' }
const gallery = { id: namedId.servicePrincipal(4), name: 'Gallery CRM' }
const visitors = { id: namedId.servicePrincipal(8), name: 'Visitor Desk' }
const restoreOf = (id: string) => `app-admin POST /directory/deletedItems/${id}/restore 200`

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
