import { expect, expectAccessible, test } from '../fixtures/test'
import { firstPage } from '@/lib/contract/view'

test('what may be a filter that the app does not know is named, and nothing is selected as if it held', async ({
  page,
  signIn,
  list,
  goto,
}) => {
  const all = page.getByRole('button', { name: /^Select all \d/ })
  const unknown = page.getByText('left out: mail. It may be a filter that this app does not know')
  await signIn('helpdesk-lead', '/users')
  await list.selectLoaded()
  await expect(all).toBeVisible()
  await goto('/users?mail=zzzz')
  await expect(unknown).toBeVisible()
  await list.selectLoaded()
  await expect(page.getByRole('main')).toContainText(`${firstPage} selected`)
  await expect(all).toBeHidden()
})

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

test('a filter that only some kinds have something for names the others, and is offered as long as one has', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('global-admin', '/all?kind=users,devices&domain=contoso.example')
  await expect(list.rows.first()).toContainText('User')
  await expect(page.getByText('Domain does not apply to devices, so none of these are shown.')).toBeVisible()
  await page.getByRole('button', { name: 'Add filter' }).click()
  const domain = dialog.whole.getByRole('textbox', { name: 'Domain' })
  await expect(domain).toHaveValue('contoso.example')
  await dialog.whole.getByRole('checkbox', { name: 'Users', exact: true }).uncheck()
  await expect(domain).toHaveCount(0)
})
