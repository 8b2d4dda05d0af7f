import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague, privileged } = namedUsers
const listRequest = /\/api\/objects\/users(\?|$)/

/** Microsoft's sources disagree on who may do what; a refusal is explained whichever of them is true. */
for (const profile of ['documented', 'role-actions']) {
  test.describe(`by the roles as ${profile}`, () => {
    test.beforeEach(({ control }) => control.switch({ roles: profile }))

    for (const { account, roles } of [
      { account: 'helpdesk', roles: 'Helpdesk Administrator' },
      { account: 'no-role', roles: 'No active role' },
    ] as const) {
      test(`${account} may not read deleted users, and learns which role it takes`, async ({
        page,
        signIn,
        list,
        person,
        consoleGuard,
        control,
      }) => {
        consoleGuard.expectFailedRequests(403, listRequest)
        await signIn(account)
        await expect(list.alert).toContainText('Your roles do not allow this.')
        await expect(list.alert).toContainText('User Administrator')
        await expect(list.alert).toContainText(/Request id [0-9a-f-]{36}/)
        await expect(person.button).toContainText(roles)
        await expect(list.rows).toHaveCount(0)
        await expectAccessible(page)
        const refused = (await control.requests()).find(({ path }) => path.endsWith('microsoft.graph.user'))
        expect(refused).toMatchObject({ status: 403, user: `${account}@contoso.example` })
      })
    }

    test('global-reader may read and not restore, and the refusal names the roles that may', async ({
      page,
      signIn,
      list,
      dialog,
      control,
    }) => {
      await signIn('global-reader')
      await list.select(colleague.name)
      await list.restore.click()
      await expect(dialog.finding('Your roles probably do not allow this')).toContainText('User Administrator')
      await dialog.confirm('Restore')
      const result = dialog.result(colleague.name)
      await expect(result).toHaveAttribute('data-outcome', 'refused')
      await expect(result).toContainText('Your roles do not allow this.')
      await expect(result).toContainText('User Administrator')
      await expect(result).toContainText(/Request id [0-9a-f-]{36}/)
      await expectAccessible(page)
      expect((await control.state(colleague.id)).location).toBe('deleted')
      const [write] = await control.writes()
      expect(write).toMatchObject({ status: 403, user: 'global-reader@contoso.example' })
    })
  })
}

test('where the sources disagree the app is unsure beforehand, and says so when Graph refuses', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.switch({ roles: 'role-actions' })
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  await list.deletePermanently.click()
  await expect(dialog.finding('Whether your roles allow this shows when you try')).toBeVisible()
  await dialog.confirmation.fill(colleague.name)
  await dialog.confirm('Delete permanently')
  const result = dialog.result(colleague.name)
  await expect(result).toHaveAttribute('data-outcome', 'refused')
  await expect(result).toContainText('although some of its documents say that your role is enough')
  await expectAccessible(page)
  expect((await control.state(colleague.id)).location).toBe('deleted')
})

test('a privileged user is out of reach of a helpdesk lead, and the refusal says who can', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', '/users?q=deleted.global')
  await list.select(privileged.name)
  await list.restore.click()
  await dialog.confirm('Restore')
  const result = dialog.result(privileged.name)
  await expect(result).toHaveAttribute('data-outcome', 'refused')
  await expect(result).toContainText('This account is a privileged one.')
  await expect(result).toContainText('Privileged Authentication Administrator')
  expect((await control.state(privileged.id)).location).toBe('deleted')
})

test('a missing permission is named, and is not mistaken for a missing role', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.consent({ 'User.DeleteRestore.All': false })
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  await list.restore.click()
  await dialog.confirm('Restore')
  const result = dialog.result(colleague.name)
  await expect(result).toHaveAttribute('data-outcome', 'refused')
  await expect(result).toContainText('This app lacks the permission User.DeleteRestore.All.')
  expect((await control.state(colleague.id)).location).toBe('deleted')
})

test('a kind without consent to read stays in the navigation with its reason, and the others work', async ({
  page,
  goto,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  await control.consent({ 'AdministrativeUnit.Read.All': false, 'AdministrativeUnit.ReadWrite.All': false })
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  const item = page.getByRole('navigation').getByRole('link', { name: /^Administrative units/ })
  await expect(item).toContainText('This app lacks the permission AdministrativeUnit.Read.All.')
  consoleGuard.expectFailedRequests(403, /\/api\/objects\/administrative-units/)
  await goto('/administrative-units')
  await expect(list.alert).toContainText('This app lacks the permission AdministrativeUnit.Read.All.')
  await expectAccessible(page)
})
