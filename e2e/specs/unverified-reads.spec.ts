import type { Page } from '@playwright/test'
import { groupId, userId } from '../fixtures/named-objects'
import { namedUsers } from '../fixtures/named-users'
import { pickAccount } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague, privileged } = namedUsers
const robin = '/users?q=robin&sort=name'
// MSAL tries to answer a challenge without the person first, and Entra says no.
const renewal = /\/oauth2\/v2\.0\/token/
const policyConsent = { 'Policy.Read.All': true, 'Policy.ReadWrite.ConditionalAccess': true }
/** Conditional Access takes one request in a second, which is another matter than these. */
const roomForPolicies = { limitPercent: '2000' }
const policy = { id: 'ae000000-0000-4000-8000-000000000001', name: 'Require MFA for administrators' }

async function approve(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
  await page.getByRole('button', { name: 'Approve' }).click()
}

test('tokens that differ in form only make no difference', async ({ signIn, list, panel, navigation, control }) => {
  await control.switch({ scopeForm: 'bare', onBehalfOfScopes: 'asked', challengeWithoutCp1: 'challenged' })
  await signIn('global-admin', robin)
  await list.open(colleague.name)
  await expect(panel.heading).toHaveText(colleague.name)
  await expect(panel.whole.getByRole('alert')).toHaveCount(0)
  for (const kind of ['Users', 'Devices', 'Agent users']) await expect(navigation.item(kind)).toHaveText(/\d+$/)
})

test('bins of Conditional Access that only beta has are no empty lists: the page says that Graph did not take the request', async ({
  page,
  goto,
  signIn,
  list,
  navigation,
  consoleGuard,
  control,
}) => {
  consoleGuard.expectFailedRequests(400, /\/api\/objects\/conditional-access-policies/)
  await control.consent(policyConsent)
  await control.switch({ ...roomForPolicies, conditionalAccessVersions: 'beta' })
  await signIn('global-admin', '/conditional-access-policies')
  await expect(list.alert).toContainText('Microsoft refused this.')
  await expect(list.alert).toContainText(/Request id [0-9a-f-]{36}/)
  await expect(page.getByText('Nothing deleted here')).toHaveCount(0)
  await expect(navigation.item('Policies')).toContainText('Count not read')
  await expect(navigation.item('Users'), 'the others are counted').toHaveText(/\d+$/)
  await expectAccessible(page)

  await control.switch({ conditionalAccessVersions: 'both', conditionalAccessNotFound: 'NotFound' })
  await goto('/conditional-access-policies')
  await expect(list.row(policy.name)).toBeVisible()
})

test('a policy that somebody else restored meanwhile is left alone, however Graph words that it is not there', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.consent(policyConsent)
  await control.switch({ ...roomForPolicies, conditionalAccessNotFound: 'NotFound', readLagMs: '0' })
  await signIn('global-admin', '/conditional-access-policies')
  await list.select(policy.name)
  await list.restore.click()
  const restore = `/identity/conditionalAccess/deletedItems/policies/${policy.id}/restore`
  await dialog.untilLooked()
  await control.graph('global-admin@contoso.example', 'POST', restore)
  await dialog.confirm('Restore')
  await expect(dialog.result(policy.name)).toHaveAttribute('data-outcome', 'alreadyDone')
  await expect(dialog.result(policy.name)).toContainText('It was already restored.')
  expect((await control.state(policy.id)).location).toBe('live')
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

test('without roles in the token nothing is promised and nothing forbidden, and refusals blame nobody', async ({
  page,
  goto,
  signIn,
  list,
  dialog,
  access,
  control,
}) => {
  await control.switch({ wids: 'absent' })
  await signIn('user-admin', '/what-can-i-do')
  await expect(access.roles).toHaveText('Your roles are not known here.')
  await expect(access.cell('Users', 'Restore')).toContainText('Shows when you try')
  await expect(access.table).not.toContainText('Probably not')
  await expectAccessible(page)
  for (const { address, id, name, outcome, says, location } of [
    { address: robin, ...colleague, outcome: 'done', says: '', location: 'live' },
    {
      address: '/users?q=deleted.global',
      ...privileged,
      outcome: 'refused',
      says: 'Why is not known here.',
      location: 'deleted',
    },
    {
      address: '/groups?q=tier',
      id: groupId(6),
      name: 'Tier 1 Operators',
      outcome: 'refused',
      says: 'This is a role-assignable group.',
      location: 'deleted',
    },
  ]) {
    await goto(address)
    await list.select(name)
    await list.restore.click()
    await dialog.confirm('Restore')
    const result = dialog.result(name)
    await expect(result).toHaveAttribute('data-outcome', outcome)
    await expect(result).toContainText(says)
    expect((await control.state(id)).location).toBe(location)
  }
})

test('that no role is listed for a deleted administrator is no promise: the refusal says that the account is privileged', async ({
  goto,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead', `/users/${userId(8)}`)
  await expect(list.title.page().getByRole('main')).toContainText('It holds Global Administrator')
  await control.switch({ deletedRoleAssignments: 'hidden' })
  await goto(`/users?q=deleted.global&object=${userId(8)}`)
  await expect(panel.whole).toContainText('No directory role is listed for it')
  await panel.restore.click()
  await dialog.confirm('Restore')
  const result = dialog.result(privileged.name)
  await expect(result).toContainText('This account is a privileged one.')
  expect((await control.state(privileged.id)).location).toBe('deleted')
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

test('a challenge of a protected action as 403 is a challenge too, and one that no sign-in can meet deletes nothing', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.switch({ protectedAction: 'on', challengeStatus: '403' })
  await signIn('helpdesk-lead', robin)
  const confirm = async () => {
    await dialog.confirmation.fill(colleague.name)
    await dialog.confirm('Delete permanently')
  }

  await test.step('a policy that is missing: a sentence after one sign-in', async () => {
    await control.switch({ stepUp: 'never' })
    await list.select(colleague.name)
    await list.deletePermanently.click()
    await confirm()
    await expect(dialog.whole).toContainText('You signed in again. Nothing was done to this meanwhile')
    await confirm()
    const result = dialog.result(colleague.name)
    await expect(result).toHaveAttribute('data-outcome', 'needsStepUp')
    await expect(result).toContainText('Your organisation protects this action')
    await expect(result).toContainText('an administrator has to look at it')
    await expectAccessible(page)
    expect((await control.state(colleague.id)).location).toBe('deleted')
  })
})

test('a challenge inside a batch without its header is answered as well, and the counts come', async ({
  page,
  goto,
  list,
  navigation,
  consoleGuard,
  control,
}) => {
  consoleGuard.expectFailedRequests(401, /\/api\//)
  consoleGuard.expectFailedRequests(400, renewal)
  await control.switch({ secondFactor: 'graph', batchChallenge: 'none' })
  await page.goto('/what-can-i-do')
  await pickAccount(page, 'helpdesk-lead')
  await approve(page)
  await expect(navigation.item('Users')).toHaveText(/\d+$/)
  await goto(robin)
  await expect(list.row(colleague.name)).toBeVisible()
})
