import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures/test'

const rowOf = (page: Page, kind: string) => page.getByRole('row', { name: new RegExp(`^${kind}`) })

test('a person learns beforehand what is possible for each kind, and by which role', async ({
  page,
  signIn,
  person,
}) => {
  await signIn('helpdesk-lead')
  await person.button.click()
  await page.getByRole('menuitem', { name: 'What can I do?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What can I do?' })).toBeVisible()
  await expect(rowOf(page, 'Users')).toContainText('Yes: User Administrator')
  await expect(rowOf(page, 'Administrative units')).toContainText('Probably not: it takes')
  await expect(rowOf(page, 'Administrative units')).toContainText('Never: Microsoft Graph does not offer it')
  await expectAccessible(page)
})

test('a permission that nobody has allowed is named beforehand', async ({ page, signIn, control }) => {
  await control.consent({ 'User.DeleteRestore.All': false })
  await signIn('helpdesk-lead', '/what-can-i-do')
  await expect(rowOf(page, 'Users')).toContainText('No: the permission User.DeleteRestore.All is not allowed yet')
  await expectAccessible(page)
})
