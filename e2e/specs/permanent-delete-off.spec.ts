import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

test.use({ appEnv: { PERMANENT_DELETE: 'off' } })

test('a site where permanent deletion is switched off offers none, and says so', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
}) => {
  await signIn('helpdesk-lead')
  await list.select(namedUsers.colleague.name)
  await expect(list.deletePermanently).toHaveAttribute('aria-disabled', 'true')
  await expect(list.deletePermanently).toHaveAccessibleDescription(/Permanent deletion is switched off for this site/)
  await list.open(namedUsers.colleague.name)
  await expect(panel.whole).toContainText('Permanent deletion is switched off for this site.')
  await expectAccessible(page)
  await panel.deletePermanently.dispatchEvent('click')
  await expect(dialog.whole).toBeHidden()
})
