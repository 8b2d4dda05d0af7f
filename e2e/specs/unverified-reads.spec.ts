import { namedUsers } from '../fixtures/named-users'
import { expect, test } from '../fixtures/test'

const { colleague } = namedUsers
const robin = '/users?q=robin&sort=name'

test('tokens that differ in form only make no difference', async ({ signIn, list, panel, navigation, control }) => {
  await control.switch({ scopeForm: 'bare', onBehalfOfScopes: 'asked', challengeWithoutCp1: 'challenged' })
  await signIn('global-admin', robin)
  await list.open(colleague.name)
  await expect(panel.heading).toHaveText(colleague.name)
  await expect(panel.whole.getByRole('alert')).toHaveCount(0)
  for (const kind of ['Users', 'Devices', 'Agent users']) await expect(navigation.item(kind)).toHaveText(/\d+$/)
})

test('rows whose way has expired are read anew, and the list goes on to its end', async ({
  page,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  await control.switch({ pageTokenSeconds: '60' })
  await signIn('helpdesk-lead')
  const total = await list.total()
  consoleGuard.expectFailedRequests(400, /cursor=/)
  await control.advanceClock(120)
  await list.rows.first().focus()
  await page.keyboard.press('End')
  await expect(page.getByText('The next rows could not be read.')).toBeVisible()
  await expect(page.getByText('That is all.')).toBeHidden()
  await list.alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The next rows could not be read.')).toBeHidden()
  await list.rows.first().focus()
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(page.getByText('That is all.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(list.count).toHaveText(`${total} deleted users`)
})

test('an activated role counts as soon as the person tries again, though Graph goes by the token, and shows', async ({
  signIn,
  list,
  person,
  consoleGuard,
  control,
}) => {
  consoleGuard.expectFailedRequests(403, /\/api\/objects\/users/)
  await control.switch({ roleSource: 'token' })
  await signIn('eligible-admin', robin)
  await expect(list.alert).toContainText('Activate one in Privileged Identity Management if you are eligible')
  await expect(person.button).not.toContainText('User Administrator')
  await control.activateRoles('eligible-admin@contoso.example')
  await list.alert.getByRole('button', { name: 'Try again' }).click()
  await expect(list.row(colleague.name)).toBeVisible()
  await expect(person.button).toContainText('User Administrator')
})
