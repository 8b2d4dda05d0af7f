import type { Page } from '@playwright/test'
import { namedUsers } from '../fixtures/named-users'
import { pickAccount } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague } = namedUsers
// MSAL tries to answer the challenge without the person first, and Entra says no.
const renewal = /\/oauth2\/v2\.0\/token/
const deepLink = '/users?q=robin&sort=name'

async function approveSecondFactor(page: Page) {
  await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
  await page.getByRole('button', { name: 'Approve' }).click()
}

test('a second factor asked for at the first list is one sign-in and leads back to the same address', async ({
  page,
  list,
  consoleGuard,
  control,
}) => {
  consoleGuard.expectFailedRequests(401, /\/api\//)
  consoleGuard.expectFailedRequests(400, renewal)
  await control.switch({ secondFactor: 'on-behalf-of' })
  await page.goto(deepLink)
  await pickAccount(page, 'helpdesk-lead')
  await approveSecondFactor(page)
  await expect(list.row(colleague.name)).toBeVisible()
  await expect(page).toHaveURL(deepLink)
})

test('a session revoked while the list is open leads to a new sign-in and back to the list', async ({
  page,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  await signIn('helpdesk-lead', deepLink)
  await expect(list.row(colleague.name)).toBeVisible()
  consoleGuard.expectFailedRequests(401, /\/api\//)
  consoleGuard.expectFailedRequests(400, renewal)
  await control.revokeSessions()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await pickAccount(page, 'helpdesk-lead')
  await expect(list.row(colleague.name)).toBeVisible()
  await expect(page).toHaveURL(deepLink)
})

test('a protected action asks for a stronger sign-in, deletes nothing meanwhile, and goes on only after a new confirmation', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.switch({ protectedAction: 'on' })
  await signIn('helpdesk-lead', deepLink)
  await list.select(colleague.name)
  await list.deletePermanently.click()
  await dialog.reason.fill('TICKET-42')
  await dialog.confirmation.fill(colleague.name)
  await dialog.confirm('Delete permanently')
  await approveSecondFactor(page)

  await expect(dialog.title).toHaveText(`Delete ${colleague.name} permanently?`)
  await expect(page).toHaveURL(deepLink)
  await expect(dialog.whole).toContainText('You signed in again. Nothing was done to this meanwhile')
  await expect(dialog.reason).toHaveValue('TICKET-42')
  await expect(dialog.button('Delete permanently')).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  expect((await control.state(colleague.id)).location).toBe('deleted')

  await dialog.confirmation.fill(colleague.name)
  await dialog.confirm('Delete permanently')
  await expect(dialog.title).toHaveText(`${colleague.name} is gone for good`)
  expect((await control.state(colleague.id)).location).toBe('gone')
})

test('a challenge that no sign-in can meet becomes a sentence, not a loop', async ({
  page,
  list,
  consoleGuard,
  control,
  stack,
}) => {
  consoleGuard.expectFailedRequests(401, /\/api\//)
  await control.switch({ secondFactor: 'graph', stepUp: 'never' })
  const signIns: string[] = []
  page.on('framenavigated', (frame) =>
    signIns.push(...[frame.url()].filter((url) => url.startsWith(stack.emulatorUrl))),
  )
  await page.goto(deepLink)
  await pickAccount(page, 'helpdesk-lead')
  await expect(list.alert).toContainText('Microsoft Entra asks you to confirm that it is you.')
  await expect(list.alert).toContainText('an administrator has to look at it')
  await expectAccessible(page)
  expect(signIns.length, 'visits to Entra').toBeLessThanOrEqual(3)
  await expect(page).toHaveURL(deepLink)
})
