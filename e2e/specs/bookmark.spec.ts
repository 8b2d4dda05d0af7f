import { pickAccount, untilReady } from '../fixtures/sign-in'
import { namedUsers } from '../fixtures/named-users'
import { expect, test } from '../fixtures/test'

const { colleague } = namedUsers
const bookmark =
  '/users?q=r&deleted=30d&left=14d&domain=contoso.example&userType=member&sort=name-desc&cols=identifier,department,left'

test('a bookmark opened in a new browser, signed out, shows its whole view after the sign-in', async ({
  page,
  list,
}) => {
  await page.goto(bookmark)
  await pickAccount(page, 'helpdesk-lead')
  await untilReady(page)
  await expect(list.rows.first()).toBeVisible()
  await expect(page).toHaveURL(bookmark)
  await expect(list.search).toHaveValue('r')
  const pills = page.getByRole('list', { name: 'Filters' }).getByRole('listitem')
  await expect(pills).toContainText(['last 30 days', '14 days or less', 'contoso.example', 'Members'])
  await expect(list.grid.getByRole('columnheader')).toContainText([
    '',
    'Name',
    'Sign-in name',
    'Department',
    'Time left',
  ])
  await expect(list.grid.getByRole('columnheader', { name: 'Name', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(page).toHaveTitle(/^Deleted users, Deleted: In the last 30 days, .*“r” · Entra Recycle Bin$/)
})

test('Back from a bookmark that took a sign-in leads to the page before, and never to the sign-in', async ({
  page,
  panel,
  stack,
}) => {
  const before = `${stack.appUrl}/api/health`
  await page.goto(before)
  await page.goto(`/users?object=${colleague.id}`)
  await pickAccount(page, 'helpdesk-lead')
  await untilReady(page)
  await expect(panel.heading).toHaveText(colleague.name)
  await page.goBack()
  await expect(page).toHaveURL(before)
})
