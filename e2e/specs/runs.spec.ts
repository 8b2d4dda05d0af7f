import { targetsPerCall } from '@/lib/contract/acts'
import { namedUsers } from '../fixtures/named-users'
import { untilReadBack } from '../fixtures/patience'
import { pickAccount } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'
import { ObjectList } from '../pages/object-list'

const { colleague, takenName, takenAddress } = namedUsers
const count = 3 * targetsPerCall.permanentDelete
const stop = 'Stop; what is under way is finished'

test('a run that is stopped finishes what is under way and leaves the rest untouched', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  await list.selectFirst(count)
  await list.deletePermanently.click()
  await dialog.confirmation.fill(`delete ${count} objects`)
  await control.addFaults({ match: { method: 'DELETE' }, delayMs: 1500 })
  await dialog.confirm(`Delete ${count} permanently`)
  await dialog.button(stop).click()
  await expect(dialog.close).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  const done = await dialog.whole.locator('[data-outcome="done"]').count()
  await expect(dialog.whole.locator('[data-outcome="notStarted"]')).toHaveCount(count - done)
  expect(done).toBeLessThanOrEqual(targetsPerCall.permanentDelete)
  expect(await control.writes(), 'what was sent is what is shown as done').toHaveLength(done)
})

test('a proxy that answers a deletion with a page of its own has deleted nothing, and nothing is shown as done', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await list.select(colleague.name)
  await list.deletePermanently.click()
  await dialog.confirmation.fill(colleague.name)
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in to the network</html>' }
  await control.addFaults({ match: { method: 'DELETE' }, ...page })
  await dialog.confirm('Delete permanently')
  const result = dialog.result(colleague.name)
  await expect(result).toHaveAttribute('data-outcome', /failed|unverified/, untilReadBack)
  expect((await control.state(colleague.id)).location).toBe('deleted')
})

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
