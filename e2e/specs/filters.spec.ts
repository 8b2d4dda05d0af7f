import { expect, expectAccessible, test } from '../fixtures/test'

test('a filter that the kind has nothing for is not offered, and from a bookmark it finds nothing and says why', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('global-admin', '/devices?domain=contoso.example')
  const pill = page.getByRole('list', { name: 'Filters' }).getByRole('listitem').first()
  await expect(pill).toHaveText('Domain: contoso.example (does not apply here)')
  await expect(page.getByText('Domain does not apply to devices, so nothing is shown.')).toBeVisible()
  await expect(list.rows).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove the filter Domain' }).click()
  await expect(list.rows.first()).toBeVisible()
  await page.getByRole('button', { name: 'Add filter' }).click()
  await expect(dialog.whole.getByRole('textbox', { name: 'Operating system' })).toBeVisible()
  await expect(dialog.whole.getByRole('textbox', { name: 'Domain' })).toHaveCount(0)
})
