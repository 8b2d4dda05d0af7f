import type { Page } from '@playwright/test'
import { kinds } from '@/lib/kinds'
import { namedUsers } from '../fixtures/named-users'
import { pickAccount } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'
import { expectAllFromCatalogues, KnownData } from '../fixtures/unmarked-texts'

test.use({ locale: 'en-XA' })

const checkedScreens = (page: Page) => {
  const known = new KnownData(page)
  return () => expectAllFromCatalogues(page, known)
}

test('every list, its empty form and the details of its objects speak through the catalogues', async ({
  page,
  signIn,
  goto,
  list,
  panel,
  control,
}) => {
  test.slow()
  await control.consent({ 'Policy.Read.All': true, 'Policy.ReadWrite.ConditionalAccess': true })
  const check = checkedScreens(page)
  await signIn('global-admin')
  for (const address of ['all', ...kinds.map(({ slug }) => slug)]) {
    await test.step(address, async () => {
      await page.getByRole('navigation').locator(`a[href="/${address}"]`).click()
      await expect(page).toHaveURL(`/${address}`)
      await expect(list.rows.first()).toBeVisible()
      await check()
      await list.rows.first().getByRole('gridcell').nth(1).click()
      for (const tab of await panel.tabs.all()) {
        await tab.click()
        await check()
      }
    })
  }
  await goto('/all?q=nothinghasthisname')
  await expect(page.getByText('Nothing deleted matches')).toBeVisible()
  await check()
})

test('commands, dialogs, acts and their reports speak through the catalogues', async ({
  page,
  signIn,
  list,
  dialog,
  person,
  toast,
}) => {
  const check = checkedScreens(page)
  await signIn('helpdesk-lead', '/users?q=robin')
  await person.button.click()
  await check()
  await page.keyboard.press('Escape')
  for (const command of ['Export', 'Columns', 'Save view']) {
    await page.getByRole('main').getByRole('button', { name: command }).click()
    await expect(dialog.whole).toBeVisible()
    await check()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Add filter' }).click()
  await expect(dialog.whole).toBeVisible()
  await check()
  await page.keyboard.press('Escape')

  await list.selectFirst(1)
  await check()
  await list.deletePermanently.click()
  await expect(dialog.confirmation).toBeVisible()
  await check()
  await dialog.button('⟦Keep it⟧').click()
  await list.restore.click()
  await expect(dialog.whole).toContainText('Free, checked just now')
  await check()
  await dialog.whole.getByRole('button', { name: /^⟦Restore/ }).click()
  await expect(dialog.results).toHaveCount(1)
  await check()
  await dialog.whole.getByRole('button', { name: 'Close' }).click()
  await expect(toast.whole).toBeVisible()
  await check()
})

test('pages beside the lists, and those of things that went wrong, speak through the catalogues', async ({
  page,
  signIn,
  goto,
  control,
  consoleGuard,
}) => {
  const check = checkedScreens(page)
  const nobody = `/users/${crypto.randomUUID()}`
  consoleGuard.expectFailedRequests(404, /no\/such\/page/)
  consoleGuard.expectFailedRequests(410, /api/)
  consoleGuard.expectFailedRequests(400, /api/)
  await signIn('helpdesk-lead', `/users/${namedUsers.takenName.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(namedUsers.takenName.name)
  await check()
  for (const address of ['/saved-views', '/overview', '/incidents', '/what-can-i-do', '/no/such/page']) {
    await test.step(address, async () => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await check()
    })
  }
  await page.goto(nobody)
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await check()
  await control.addFaults({
    match: { path: '/directory/deletedItems/microsoft.graph.user' },
    status: 400,
    body: { error: { code: 'Request_BadRequest', message: 'Invalid request.' } },
  })
  await goto('/users')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await check()
})

test('being signed out, cancelling and not being let in speak through the catalogues', async ({
  page,
  control,
  person,
}) => {
  const check = checkedScreens(page)
  await page.goto('/users')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'You did not sign in' })).toBeVisible()
  await check()
  await page.getByRole('button', { name: 'Sign in with another account' }).click()
  await pickAccount(page, 'helpdesk-lead')
  await expect(page.getByRole('grid')).toBeVisible()
  await person.signOut()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await check()
  await control.switch({ signInConsent: 'missing' })
  await page.getByRole('button', { name: 'Sign in with another account' }).click()
  await pickAccount(page, 'helpdesk-lead')
  await expect(page.getByRole('heading', { name: 'has not allowed this app yet' })).toBeVisible()
  await check()
})
