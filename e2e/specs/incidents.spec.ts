import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures/test'

const patience = { timeout: 45_000 }

/** The script of the practice tenant deleted 90 groups and 30 users within an hour. */
const heading = /^120 objects deleted in \d+ minutes$/

async function openIncident(page: Page) {
  const card = page.getByRole('article', { name: heading })
  await expect(card).toContainText('Directory Clean-up Script')
  await expect(card.getByRole('listitem')).toHaveText(['90 groups', '30 users'])
  await card.getByRole('link', { name: 'Review and restore' }).click()
  await expect(page).toHaveURL(/\/incidents\/automation~[\w-]+~\w+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

const stillDeleted = (page: Page, kind: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: kind }) })
    .getByRole('cell')
    .nth(1)

test('an incident of 120 objects is found by itself and brought back from its page, users before groups', async ({
  page,
  signIn,
  dialog,
  control,
}) => {
  await signIn('global-admin', '/incidents')
  await expect(page.getByRole('article', { name: heading })).toBeVisible(patience)
  await expect(page.getByRole('main')).not.toContainText('Nightly Test Pipeline')
  await expectAccessible(page)
  await openIncident(page)
  await expect(stillDeleted(page, 'Groups')).toHaveText('90')
  await expect(stillDeleted(page, 'Users')).toHaveText('30')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Restore 120 objects' }).click()
  await expect(dialog.whole).toContainText('90 groups')
  await expect(dialog.whole).toContainText('30 users')
  await dialog.confirm('Restore 120')
  await expect(dialog.close).toBeVisible(patience)
  const done = await dialog.countOf('Restored')
  expect(done).toBeGreaterThan(100)
  const restored = (await control.writes()).filter(
    ({ path, status }) => path.endsWith('/restore') && typeof status === 'number' && status < 300,
  )
  expect(restored).toHaveLength(done)
  const isUser = await Promise.all(
    restored.map(
      async ({ path }) => 'userPrincipalName' in ((await control.state(path.split('/').at(-2) ?? '')).properties ?? {}),
    ),
  )
  expect(isUser.lastIndexOf(true)).toBeLessThan(isUser.indexOf(false))
  await dialog.close.click()
  await expect(page.getByRole('button', { name: `Restore ${120 - done} object` })).toBeVisible(patience)
})

test('what is restored is what was ticked, and the list of an incident shows the rest', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('helpdesk-lead', '/incidents')
  await expect(page.getByRole('article', { name: heading })).toBeVisible(patience)
  await openIncident(page)
  await page.getByRole('checkbox', { name: 'Restore groups' }).uncheck()
  await page.getByRole('button', { name: 'Restore 30 objects' }).click()
  await expect(dialog.whole).toContainText('30')
  await dialog.button('Cancel').click()
  await page.getByRole('link', { name: 'See them in a list' }).click()
  await expect(page).toHaveURL(/\/all\?.*by=/)
  await expect(list.count).toContainText('120')
  await expect(list.rows.first()).toContainText('1 of 120')
  await list.rows.first().getByRole('gridcell').nth(1).click()
  await page.getByRole('link', { name: /^1 of 120 deleted by Directory Clean-up Script at / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
})

test('an incident marked as intended stands apart, in this browser and until the mark is taken away', async ({
  page,
  signIn,
  goto,
  control,
}) => {
  await signIn('global-admin', '/incidents')
  const card = page.getByRole('article', { name: heading })
  await card.getByRole('button', { name: 'This was intended' }).click(patience)
  const apart = page.getByRole('region', { name: 'Intended ones' })
  await expect(apart.getByRole('article', { name: heading })).toBeVisible()
  await goto('/incidents')
  await expect(apart.getByRole('article', { name: heading })).toBeVisible(patience)
  await expectAccessible(page)
  await apart.getByRole('button', { name: 'Not intended after all' }).first().click()
  await expect(apart).toHaveCount(0)
  await expect(card).toBeVisible()
  expect(await control.writes()).toEqual([])
})

test('whoever may not read the audit log is told so in place of incidents, and none does not mean unread', async ({
  page,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.expectFailedRequests(403, /\/api\/incidents/)
  await signIn('user-admin', '/incidents')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('refused the audit log')
  await expect(page.getByRole('main')).not.toContainText('No incident')
  await expectAccessible(page)
})

test('a link to an incident that the log does not have says that, and leads back', async ({
  page,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.expectFailedRequests(404, /\/api\/incidents/)
  await signIn('global-admin', '/incidents/person~nobody~1')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible(patience)
  await page.getByRole('link', { name: 'All incidents' }).click()
  await expect(page).toHaveURL('/incidents')
})
