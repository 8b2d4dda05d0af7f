import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague, takenName, takenAddress } = namedUsers
const lead = 'helpdesk-lead@contoso.example'

test('one user is deleted permanently after its name was typed, whatever the case', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  const before = await list.total()
  await list.select(colleague.name)
  await list.deletePermanently.click()
  await expect(dialog.title).toHaveText(`Delete ${colleague.name} permanently?`)
  await expect(dialog.whole).toContainText('This cannot be undone.')
  await expect(dialog.whole).toContainText(colleague.signInName)
  await expectAccessible(page)
  await dialog.confirmation.fill('robin COLLEAGUE')
  await dialog.confirm('Delete permanently')
  await expect(dialog.title).toHaveText(`${colleague.name} is gone for good`)
  await expectAccessible(page)

  expect((await control.state(colleague.id)).location).toBe('gone')
  expect((await control.audit(colleague.id)).at(-1)).toMatchObject({ result: 'success', by: lead })
  const about = (await control.requests()).filter(({ path }) => path.includes(colleague.id)).map(({ method }) => method)
  expect(about.slice(about.lastIndexOf('DELETE') - 1), 'read before it was deleted').toEqual(['GET', 'DELETE'])

  await dialog.close.click()
  await expect(list.row(colleague.name)).toHaveCount(0)
  await expect(list.count).toHaveText(`${before - 1} deleted users`)
})

test('several users are gone after the phrase with their number was typed', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=taken')
  await list.select(takenName.name, takenAddress.name)
  await list.deletePermanently.click()
  await dialog.confirmation.fill('Delete 2 objects')
  await dialog.confirm('Delete 2 permanently')
  await expect(dialog.title).toHaveText('2 objects are gone for good')
  expect((await control.state(takenName.id)).location).toBe('gone')
  expect((await control.state(takenAddress.id)).location).toBe('gone')
})

test('a user that was restored and deleted again since the confirmation is not deleted', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.switch({ readLagMs: '0' })
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  await list.deletePermanently.click()
  await dialog.confirmation.fill(colleague.name)
  await dialog.untilLooked()
  await control.graph(lead, 'POST', `/directory/deletedItems/${colleague.id}/restore`)
  await control.graph(lead, 'DELETE', `/users/${colleague.id}`)
  await dialog.confirm('Delete permanently')
  const result = dialog.result(colleague.name)
  await expect(result).toHaveAttribute('data-outcome', 'refused')
  await expect(result).toContainText('It changed since you confirmed.')
  expect((await control.state(colleague.id)).location).toBe('deleted')
})
