import { pickAccount, untilReady } from '../fixtures/sign-in'
import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

const deepLink = `/users?q=robin&sort=oldest&object=${namedUsers.colleague.id}`
const picker = 'Pick an account'
const signedOut = 'You are signed out'

test('a guest who is an administrator here works as anybody else, also after a reload', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('guest-admin')
  await expect(list.rows.first()).toBeVisible()
  await page.reload()
  await expect(list.rows.first()).toBeVisible()
})

test('somebody whom Entra knows is signed in without a click', async ({ page, goto, signIn, list }) => {
  await signIn('helpdesk-lead')
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await goto('/users')
  await expect(list.rows.first()).toBeVisible()
})

test('a second tab is signed in at once, without going to Entra', async ({ context, signIn, stack }) => {
  await signIn('global-reader')
  const tab = await context.newPage()
  const visited: string[] = []
  tab.on('framenavigated', (frame) => visited.push(new URL(frame.url()).origin))
  await tab.goto('/administrative-units')
  await expect(tab.getByRole('row', { name: /Lisbon Office/ })).toBeVisible()
  expect(new Set(visited)).toEqual(new Set([stack.appUrl]))
})

test('signing out ends the session in every tab, leaves no token behind and does not sign in again by itself', async ({
  context,
  page,
  signIn,
  person,
}) => {
  await signIn('helpdesk-lead')
  const tab = await context.newPage()
  await tab.goto('/users')
  await expect(tab.getByRole('grid')).toBeVisible()

  await person.signOut()
  await expect(page.getByRole('heading', { name: signedOut })).toBeVisible()
  await expect(tab.getByRole('heading', { name: signedOut })).toBeVisible()
  await expectAccessible(page)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toMatch(/accesstoken|refreshtoken|idtoken/i)

  await page.reload()
  await expect(page.getByRole('heading', { name: signedOut })).toBeVisible()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: picker })).toBeVisible()
})

test('an access token that runs out is renewed without the person', async ({ page, goto, signIn, list, control }) => {
  await control.switch({ accessTokenSeconds: '120' })
  await signIn('global-reader')
  await expect(list.rows.first()).toBeVisible()
  // MSAL renews what ends within five minutes, so that every request of this page needs a renewal.
  const renewal = page.waitForRequest((request) => request.postData()?.includes('grant_type=refresh_token') ?? false)
  await goto('/administrative-units')
  await renewal
  await expect(list.row('Lisbon Office')).toBeVisible()
})

test('a renewal that gets no answer is called that, also after a reload, and one click leads back to the same place', async ({
  page,
  signIn,
  list,
  panel,
  control,
  consoleGuard,
}) => {
  consoleGuard.expectFailedRequests(400, /\/oauth2\/v2\.0\/token/)
  consoleGuard.expectErrors(/Refused to display|Failed to load resource|Framing/)
  await control.switch({ accessTokenSeconds: '120' })
  await signIn('helpdesk-lead', deepLink)
  await expect(panel.heading).toHaveText(namedUsers.colleague.name)
  // A day later, and the sign-in page does not show itself in a frame.
  await control.switch({ refreshTokenSeconds: '0', silentFrames: 'unanswered' })
  await page.reload()
  // MSAL waits ten seconds for an answer.
  await expect(list.alert.first()).toContainText('Your sign-in could not be renewed in the background.', {
    timeout: 30_000,
  })
  await expect(page.getByText('Graph did not answer')).toHaveCount(0)
  await expectAccessible(page)
  await control.switch({ accessTokenSeconds: '3900', refreshTokenSeconds: '86400' })
  await list.alert.first().getByRole('button', { name: 'Sign in again' }).click()
  await expect(panel.heading).toHaveText(namedUsers.colleague.name)
  await expect(list.search).toHaveValue('robin')
  await expect(page).toHaveURL(deepLink)
})

test('a cancelled sign-in says so, tries no more by itself and leads back to the picker', async ({ page }) => {
  await page.goto('/users')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'You did not sign in' })).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: signedOut })).toBeVisible()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: picker })).toBeVisible()
})

const refusals = [
  {
    why: 'is not assigned to the app',
    switches: { notAssigned: 'everybody', notAssignedShownAs: 'redirect' },
    title: 'You are not assigned to this app',
  },
  {
    why: 'lacks consent',
    switches: { signInConsent: 'missing' },
    title: 'Your organisation has not allowed this app yet',
  },
  {
    why: 'belongs to another organisation',
    switches: { fromOtherTenant: 'everybody', notAssignedShownAs: 'redirect' },
    title: 'That account belongs to another organisation',
  },
]
for (const { why, switches, title } of refusals) {
  test(`somebody who ${why} reads why, and what to do`, async ({ page, control }) => {
    await control.switch(switches)
    await page.goto('/users')
    await pickAccount(page, 'helpdesk-lead')
    await untilReady(page)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByText(/^Details: AADSTS\d+/)).toBeVisible()
    await expectAccessible(page)
  })
}

test('a browser that keeps no data is told so, instead of being sent around in circles', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
    Object.defineProperty(window, 'sessionStorage', { get: refuse })
  })
  await page.goto('/users')
  await expect(page.getByRole('heading', { name: 'The browser keeps no data for this site' })).toBeVisible()
  await expectAccessible(page)
})
