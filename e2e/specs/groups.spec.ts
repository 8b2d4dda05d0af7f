import { expect, expectAccessible, test } from '../fixtures/test'

test('the type of a group stands on its row, and its description, nickname and rule in its panel', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('groups-admin', '/groups?q=all%20of%20sales')
  await expect(list.row('All of Sales')).toContainText('Microsoft 365')
  await expect(list.row('All of Sales')).toContainText('Dynamic')
  await list.open('All of Sales')
  await expect(panel.whole).toContainText('(user.department -eq "Sales")')
  await expectAccessible(page)
})
