import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'

// A stack of its own: the app remembers what the audit log told, and other tests count incidents.
test.use({ emulatorArgs: ['--items', '600'] })

const patience = { timeout: 120_000 }
const heading = /^460 objects deleted in \d+ minutes$/

/** From the overview to the page of the incident, as soon as the audit log has told of it. */
async function openFromOverview(page: Page) {
  const card = page.getByRole('article', { name: heading })
  await expect(async () => {
    await page.reload()
    await expect(card).toBeVisible({ timeout: 8_000 })
  }).toPass({ timeout: 100_000 })
  await card.getByRole('link', { name: 'Review and restore' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

const stillDeleted = (page: Page, kind: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: kind }) })
    .getByRole('cell')
    .nth(1)

test('an administrator at night brings 400 groups and 60 users back from the overview, and sees that all are as before', async ({
  page,
  signIn,
  dialog,
  control,
}) => {
  test.setTimeout(240_000)
  await control.makeIncident('Night Clean-up', { users: 60, groups: 400 })
  await signIn('global-admin', '/overview')
  await openFromOverview(page)
  await page.getByRole('button', { name: 'Restore 460 objects' }).click()
  await dialog.confirm('Restore 460')
  await expect(dialog.close).toBeVisible(patience)
  await expect(dialog.title).toHaveText('460 objects are back')

  const checks = dialog.whole.getByRole('region', { name: 'Is it as before?' })
  await expect(checks.getByText('Sign-in is enabled (60 of 60)')).toBeVisible(patience)
  await expect(async () => {
    const again = checks.getByRole('button', { name: 'Check again' })
    if (await again.isVisible()) await again.click()
    await expect(checks.getByText('The type of the group is as before (400 of 400)')).toBeVisible({ timeout: 5_000 })
  }).toPass(patience)
  await dialog.close.click()
  await expect(stillDeleted(page, 'Groups')).toHaveText('0', patience)
  await expect(stillDeleted(page, 'Users')).toHaveText('0', patience)
  await expect(page.getByRole('button', { name: 'Restore 0 objects' })).toHaveAttribute('aria-disabled', 'true')
})

// Another stack again: the objects of both incidents have the same ids, and the app remembers what became of the first.
test.describe('of another tenant', () => {
  test.use({ emulatorArgs: ['--items', '610'] })

  test('a helpdesk lead brings back the part of it that their roles allow, and is told of the rest whose role it takes', async ({
    page,
    signIn,
    dialog,
    control,
  }) => {
    test.setTimeout(240_000)
    await control.makeIncident('Night Clean-up', { users: 60, groups: 200, roleAssignableGroups: 200 })
    await signIn('helpdesk-lead', '/overview')
    await openFromOverview(page)
    await page.getByRole('button', { name: 'Restore 460 objects' }).click()
    await dialog.confirm('Restore 460')
    await expect(dialog.close).toBeVisible(patience)
    await expect(dialog.title).toHaveText('260 objects are back')
    const refused = (await control.writes()).filter(({ status }) => status === 403)
    expect(refused).toHaveLength(200)
    await expect(dialog.outcomes('refused').first()).toContainText('role-assignable')
    await expect(dialog.outcomes('refused').first()).toContainText('Privileged Role Administrator')
    await dialog.close.click()
    await expect(stillDeleted(page, 'Groups')).toHaveText('200', patience)
    await expect(page.getByRole('button', { name: 'Restore 200 objects' })).toBeVisible()
  })
})
