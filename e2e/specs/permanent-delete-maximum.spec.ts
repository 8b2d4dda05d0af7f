import { expect, expectAccessible, test } from '../fixtures/test'

test.use({ appEnv: { PERMANENT_DELETE_MAX: '2' } })

test('more objects than the site allows at once cannot be deleted permanently, and the page names the maximum', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('helpdesk-lead')
  await list.selectFirst(3)
  await expect(list.deletePermanently).toHaveAttribute('aria-disabled', 'true')
  await expect(list.deletePermanently).toHaveAccessibleDescription(/at most 2 objects at once/)
  await expectAccessible(page)
  await list.rows.nth(2).getByRole('checkbox').uncheck()
  await list.deletePermanently.click()
  await expect(dialog.title).toHaveText('Delete 2 users permanently?')
})
