import { namedUsers } from '../fixtures/named-users'
import { pickAccount } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'
import { ObjectList } from '../pages/object-list'

const { colleague, takenName, takenAddress } = namedUsers

test('a challenge for one of several shows what became of the others before anybody signs in again', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  const claims = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString('base64')
  await signIn('helpdesk-lead', '/users?q=taken')
  await list.select(takenName.name, takenAddress.name)
  await control.addFaults({
    match: { method: 'DELETE', path: `/directory/deletedItems/${takenName.id}` },
    status: 401,
    headers: { 'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}"` },
    body: { error: { code: 'InvalidAuthenticationToken', message: 'insufficient_claims' } },
  })
  await list.deletePermanently.click()
  await dialog.confirmation.fill('delete 2 objects')
  await dialog.confirm('Delete 2 permanently')
  await expect(dialog.result(takenAddress.name)).toHaveAttribute('data-outcome', 'done')
  await expect(dialog.result(takenName.name)).toHaveAttribute('data-outcome', 'needsStepUp')
  await expect(dialog.button('Sign in and go on with 1')).toBeVisible()
  await expectAccessible(page)
})

test('a tab whose person was exchanged in another tab shows nothing more and does nothing more', async ({
  page,
  context,
  signIn,
  list,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await list.select(colleague.name)
  const tab = await context.newPage()
  await tab.goto('/users')
  await expect(new ObjectList(tab).rows.first()).toBeVisible()
  await tab.getByRole('button', { name: /^Account of / }).click()
  await tab.getByRole('menuitem', { name: 'Use another account' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await pickAccount(tab, 'user-admin')
  await expect(tab.getByRole('button', { name: 'Account of User Admin' })).toBeVisible()
  await expect(new ObjectList(tab).rows.first()).toBeVisible()

  await expect(page.getByText(colleague.name)).toHaveCount(0)
  expect((await control.state(colleague.id)).location).toBe('deleted')
})
