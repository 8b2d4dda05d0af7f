import type { KindRecord } from '@/lib/kinds'
import { expect, expectAccessible, test } from '../fixtures/test'

type GlobalOnly = Extract<KindRecord, { clouds: readonly ['global'] }>['slug']

/** Kinds that Graph has in the global cloud only. */
const ofGlobalCloud: { readonly [Slug in GlobalOnly]: { title: string; path: RegExp } } = {
  'external-profiles': { title: 'External profiles', path: /userProfile/i },
  'pending-external-profiles': { title: 'Pending profiles', path: /userProfile/i },
  'custom-roles': { title: 'Custom roles', path: /roleDefinitions/i },
  'conditional-access-policies': { title: 'Policies', path: /conditionalAccess/i },
  'named-locations': { title: 'Named locations', path: /conditionalAccess/i },
}
const globalOnly = Object.values(ofGlobalCloud)
const notHere = 'No: Microsoft Graph does not have it in this cloud'
const noCloud = 'Microsoft Graph does not have this kind in your cloud.'
const adminCentre = 'https://entra.microsoftonline.cn'

// The cloud that lacks most; each of them is held by the tests of the configuration and of `clouds-in-practice-tenant`.
test.use({ appEnv: { ENTRA_CLOUD: 'china' } })

test('in a national cloud people sign in and restore, links lead to its own admin centre, and what it lacks says so and is never asked for', async ({
  page,
  signIn,
  goto,
  list,
  panel,
  dialog,
  navigation,
  access,
  consoleGuard,
  control,
}) => {
  await control.consent({ 'Policy.Read.All': true, 'Policy.ReadWrite.ConditionalAccess': true })

  await test.step('a user comes back, with links to the admin centre of this cloud', async () => {
    await signIn('helpdesk-lead', '/users?q=robin')
    await expect(list.rows).toHaveCount(1)
    await list.open('Robin Colleague')
    const deletedUsers = panel.whole.getByRole('link', { name: 'Deleted objects in the Entra admin centre' })
    await expect(deletedUsers).toHaveAttribute('href', startingWith(adminCentre))
    await panel.restore.click()
    await dialog.confirm('Restore')
    await expect(dialog.title).toHaveText('Robin Colleague is back')
    await expect(dialog.openInEntra).toHaveAttribute('href', startingWith(adminCentre))
    const [write] = await control.writes()
    expect(write).toMatchObject({ method: 'POST', status: 200, user: 'helpdesk-lead@contoso.example' })
  })

  await test.step('rights: the kinds of other clouds, the audit log, and no link elsewhere', async () => {
    await goto('/what-can-i-do')
    await expect(access.activate).toHaveAttribute('href', startingWith(adminCentre))
    await expect(access.row('Audit log: who deleted what')).toContainText(notHere)
    for (const { title } of globalOnly) {
      await expect(access.row(title)).toContainText(notHere)
      await expect(navigation.item(title)).toContainText(noCloud)
      expect(await navigation.colourOf(title), 'dimmed').not.toBe(await navigation.colourOf('Groups'))
    }
    await expect(navigation.item('Groups')).toHaveText(/\d+$/)
    const elsewhere = page.getByRole('main').locator(`a[href*="entra."]:not([href^="${adminCentre}/"])`)
    await expect(elsewhere, 'links to the admin centre of another cloud').toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('who deleted an object cannot be asked, and an address that asks it is answered with a sentence', async () => {
    consoleGuard.expectFailedRequests(404, /\/api\/objects\/users\?by=person/)
    await goto('/users?by=person')
    await expect(list.alert).toContainText('There is no audit log here that tells who deleted what.')
    await expect(list.alert).toContainText('Your cloud does not have it. Remove the filter “Deleted by”.')
    await page.getByRole('main').getByRole('button', { name: 'Add filter' }).click()
    await expect(page.getByRole('group', { name: 'Time left' })).toBeVisible()
    await expect(page.getByRole('group', { name: 'Deleted by' })).toHaveCount(0)
  })

  await test.step('the page of what it lacks can be opened and says why it is empty', async () => {
    consoleGuard.expectFailedRequests(404, /\/api\/objects\/named-locations/)
    await goto('/named-locations')
    await expect(list.title).toHaveText('Named locations')
    await expect(list.alert).toContainText(noCloud)
    await expect(list.alert.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await expect(list.rows).toHaveCount(0)
    await expectAccessible(page)
  })

  const asked = (await control.requests()).map(({ path }) => path)
  expect(asked.filter((path) => globalOnly.some((kind) => kind.path.test(path)))).toEqual([])
  expect(asked.filter((path) => path.includes('auditLogs'))).toEqual([])
  expect(asked, 'the other kinds are asked for').toContain('/directory/deletedItems/microsoft.graph.device')
})

/** In the tenant too, whose id is the first part of the path. */
function startingWith(origin: string): RegExp {
  return new RegExp(String.raw`^${origin.replaceAll('.', String.raw`\.`)}/[\da-f-]{36}/`)
}
