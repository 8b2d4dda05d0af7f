import { expect, test } from '../fixtures/test'
import { openFromOverview, stillDeleted } from '../pages/incident'

// A stack of its own, and another than that of `large-incident.spec.ts`: the objects of both have the same ids, and the app remembers
// what the audit log told of the first.
test.use({ emulatorArgs: ['--items', '610'] })

const patience = { timeout: 120_000 }

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
