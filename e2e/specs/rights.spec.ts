import { namedId } from '../fixtures/named-objects'
import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'
import { kinds } from '@/lib/kinds'

const { colleague, privileged, takenAddress, takenName } = namedUsers
const verdict =
  /Yes: |Never: Microsoft Graph does not offer it|No: the permission \S+ is not allowed yet|Probably not: it takes |Shows when you try/

test('a person learns beforehand what is possible for each kind, by which role, and where to get a missing one', async ({
  page,
  signIn,
  person,
  navigation,
  access,
}) => {
  await signIn('helpdesk-lead')
  await person.button.click()
  await page.getByRole('menuitem', { name: 'What can I do?' }).click()
  await expect(access.title).toBeVisible()
  await expect(access.roles).toHaveText('Your active roles: User Administrator, Reports Reader.')
  await expect(access.rows, 'a heading, every kind, and the audit log').toHaveCount(kinds.length + 2)
  await expect(navigation.items).toHaveCount(kinds.length)
  for (const cell of await access.table.getByRole('cell').all()) await expect(cell).toContainText(verdict)

  await expect(access.cell('Users', 'Restore')).toContainText('Yes: User Administrator')
  await expect(access.cell('Users', 'Delete permanently')).toContainText('Shows when you try')
  const units = access.cell('Administrative units', 'Restore')
  await expect(units).toContainText('Probably not: it takes Privileged Role Administrator or Global Administrator')
  await expect(units.getByRole('link', { name: 'Activate' })).toHaveAttribute(
    'href',
    /^https:\/\/entra\.microsoft\.com\/[\da-f-]{36}\/#view\/Microsoft_Azure_PIMCommon\//,
  )
  await expect(access.cell('Administrative units', 'Delete permanently')).toContainText(
    'Never: Microsoft Graph does not offer it',
  )
  await expect(access.row('Audit log: who deleted what')).toContainText('Yes: Reports Reader')
  await expectAccessible(page)
})

test('somebody whose roles show nothing starts with what to ask for, and an owner gets from there to what is theirs', async ({
  page,
  signIn,
}) => {
  await signIn('helpdesk', '/')
  const heading = page.getByRole('heading', { name: 'Seeing deleted objects takes a role' })
  await expect(heading).toBeVisible()
  await expect(page).toHaveURL(/\/$/)
  await expectAccessible(page)
  const groups = page.getByRole('main').getByRole('link', { name: 'Groups', exact: true })
  await expect(groups).toHaveAttribute('href', '/groups')
  await page.getByRole('link', { name: 'What each role lets you do' }).click()
  await expect(page).toHaveURL(/\/what-can-i-do$/)
  await page.getByRole('banner').getByRole('link').first().click()
  await expect(heading).toBeVisible()
})

test('a permission that nobody has allowed is named beforehand, with the way for an administrator to allow it', async ({
  page,
  signIn,
  access,
  control,
  stack,
}) => {
  await control.consent({ 'User.DeleteRestore.All': false })
  await signIn('helpdesk-lead', '/what-can-i-do')
  const cell = access.cell('Users', 'Restore')
  await expect(cell).toContainText('No: the permission User.DeleteRestore.All is not allowed yet')
  await expect(access.cell('Users', 'See')).toContainText('Yes: User Administrator')
  for (const link of [cell.getByRole('link', { name: /^Allow it/ }), access.allow]) {
    const address = new URL((await link.getAttribute('href')) ?? '')
    expect(address.pathname).toMatch(/\/adminconsent$/)
    expect(address.searchParams.get('client_id')).toBe(stack.clientId)
  }
  await expectAccessible(page)
})

test('kinds that a person may not read stay in the navigation, dimmed, can be opened, and say why', async ({
  page,
  signIn,
  list,
  navigation,
  consoleGuard,
  control,
}) => {
  await signIn('helpdesk-lead')
  await expect(navigation.item('Applications')).toContainText('Your roles do not allow this.')
  await expect(navigation.item('Policies')).toContainText('This app lacks the permission Policy.Read.All.')
  for (const kind of ['Applications', 'Policies']) {
    expect(await navigation.colourOf(kind), 'dimmed').not.toBe(await navigation.colourOf('Groups'))
  }
  consoleGuard.expectFailedRequests(403, /\/api\/objects\/(applications|conditional-access-policies)/)
  await navigation.item('Applications').click()
  await expect(list.alert).toContainText('Your roles do not allow this.')
  await expect(list.alert).toContainText('Application Administrator')
  await expect(list.alert).toContainText(/Request id [0-9a-f-]{36}/)
  await navigation.item('Policies').click()
  await expect(list.alert).toContainText('This app lacks the permission Policy.Read.All.')
  await expectAccessible(page)
  const asked = (await control.requests()).filter(({ path }) => path.includes('conditionalAccess'))
  expect(asked, 'without the permission nothing is asked for').toEqual([])
})

test('refusals of acts are told apart: a role-assignable group, a privileged account, a protected action', async ({
  page,
  goto,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  const operators = { id: namedId.group(6), name: 'Tier 1 Operators' }
  await signIn('helpdesk-lead', `/groups?q=tier&object=${operators.id}`)

  await test.step('role-assignable: which role it takes is said beforehand and afterwards', async () => {
    await expect(panel.whole).toContainText('Your roles probably do not allow this')
    await expect(panel.whole).toContainText('It takes Privileged Role Administrator or Global Administrator.')
    await panel.restore.click()
    await dialog.confirm('Restore')
    const result = dialog.result(operators.name)
    await expect(result).toHaveAttribute('data-outcome', 'refused')
    await expect(result).toContainText('This is a role-assignable group.')
    expect((await control.state(operators.id)).location).toBe('deleted')
  })

  await test.step('privileged: permanent deletion, too', async () => {
    await goto('/users?q=deleted.global')
    await list.select(privileged.name)
    await list.deletePermanently.click()
    await expect(dialog.whole).toContainText('It holds Global Administrator')
    await dialog.confirmation.fill(privileged.name)
    await dialog.confirm('Delete permanently')
    const result = dialog.result(privileged.name)
    await expect(result).toHaveAttribute('data-outcome', 'refused')
    await expect(result).toContainText('The account may also be a privileged one.')
    expect((await control.state(privileged.id)).location).toBe('deleted')
  })

  await test.step('protected action: no matter of roles, but of the sign-in', async () => {
    await control.switch({ protectedAction: 'on' })
    await goto('/users?q=taken')
    await list.select(takenName.name, takenAddress.name)
    await list.deletePermanently.click()
    await expect(dialog.whole).toContainText('You may be asked to sign in again.')
    await expectAccessible(page)
    await dialog.confirmation.fill('delete 2 objects')
    await dialog.confirm('Delete 2 permanently')
    await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
    expect((await control.state(takenName.id)).location).toBe('deleted')
  })
})

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
