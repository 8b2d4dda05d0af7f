import { expect, test } from '../fixtures/test'
import { openFromOverview, stillDeleted } from '../pages/incident'

// A stack of its own: the app remembers what the audit log told, and other tests count incidents.
test.use({ emulatorArgs: ['--items', '600'] })

const patience = { timeout: 120_000 }

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
