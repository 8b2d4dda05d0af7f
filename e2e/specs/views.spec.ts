import { kinds } from '@/lib/kinds'
import { holdRequests } from '../fixtures/held-requests'
import { expect, expectAccessible, test } from '../fixtures/test'

/** A Helpdesk Administrator reads users and groups. */
const readable = 2
const partly = `This list is not complete: ${kinds.length - readable} of ${kinds.length} kinds could not be read.`

test('all kinds stand in one list, and what could not be read of it is named above it', async ({
  page,
  signIn,
  list,
  goto,
}) => {
  await signIn('helpdesk-lead', '/all')
  await expect(list.title).toHaveText('All deleted objects')
  await expect(list.rows.filter({ hasText: 'Group' }).first()).toBeVisible()
  await expect(list.rows.filter({ hasText: 'User' }).first()).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText(partly)
  await page.getByText(partly).click()
  await expect(main).toContainText('Your roles do not allow this.')
  await expect(main).toContainText(`from ${readable} of ${kinds.length} kinds`)
  await expectAccessible(page)
  await goto('/all?q=nobody-has-this-name')
  await expect(main).toContainText('could not be read')
  await expect(list.rows).toHaveCount(0)
})

test('the search at the top finds over all kinds, and an id goes straight to what it names', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('global-admin')
  await expect(list.rows.first()).toBeVisible()
  await page.locator('body').press('/')
  const search = page.getByRole('searchbox', { name: 'Search all deleted objects' })
  await expect(search).toBeFocused()
  await search.fill('expense')
  await search.press('Enter')
  await expect(page).toHaveURL('/all?q=expense')
  await expect(list.rows).toHaveCount(2)
  await search.fill('de1e7ed0-0000-4000-8000-000000000001')
  await search.press('Enter')
  await expect(page).toHaveURL('/users/de1e7ed0-0000-4000-8000-000000000001')
})

test('while the code of a dialog is on its way the page goes on, and nothing typed or ticked is lost', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  const code = await holdRequests(page, /\/_next\/static\/chunks\//)
  await page.getByRole('button', { name: 'Add filter' }).click()
  await code.sent
  await list.selectFirst(1)
  await expect(list.restore).toHaveText('Restore 1')
  await page.getByRole('main').getByRole('searchbox').click()
  await page.keyboard.type('guest')
  await expect(page).toHaveURL('/users?q=guest')
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('guest')
  await expect(list.row('Guest Partner')).toBeVisible()
  code.release()
  await expect(page.getByRole('alertdialog', { name: 'Filters' })).toBeVisible()
})

test('filters stand in the address as pills, name the page, and Back takes them away one by one', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await page.getByRole('button', { name: 'Add filter' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Filters' })
  await dialog.getByRole('checkbox', { name: 'Guests' }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/users?userType=guest')
  await expect(list.row('Guest Partner')).toBeVisible()
  await expect(page).toHaveTitle('Deleted users, User type: Guests · Entra Recycle Bin')

  await list.selectFirst(1)
  await expect(list.restore).toHaveText('Restore 1')
  await page.getByRole('button', { name: 'Add filter' }).click()
  await dialog.getByRole('radio', { name: 'In the last 7 days' }).check()
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/users?deleted=7d&userType=guest')
  await page.goBack()
  await expect(page).toHaveURL('/users?userType=guest')
  await expect(list.restore, 'ticks of an earlier look are forgotten').toHaveText('Restore')
  await page.getByRole('button', { name: 'Remove the filter User type' }).click()
  await expect(page).toHaveURL('/users')
  await expect(page.getByRole('main').getByRole('button', { name: 'Add filter' })).toBeFocused()
})

test('what an address says that cannot be understood is named, and the rest of it holds', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead', '/users?userType=guest&sort=sideways!&left=soon&colour=red')
  await expect(list.row('Guest Partner')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(
    'Part of the address was not understood and is left out: sort, left, colour. It may be a filter that this app does not know',
  )
  await expectAccessible(page)
})

test('no text of an address breaks the page, stops it, or speaks in its name', async ({ page, signIn, goto, list }) => {
  await signIn('helpdesk-lead', '/users?q=anna%20%20smith&department=constructor,toString,__proto__')
  await expect(page.getByText('Nothing deleted matches')).toBeVisible()
  await expect(page).toHaveTitle(
    'Deleted users, Department: constructor, toString or __proto__, “anna smith” · Entra Recycle Bin',
  )
  await goto('/users?Your+session+ended.+Call+0900+123=1')
  await expect(list.rows.first()).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText('Part of the address was not understood and is left out.')
  await expect(main).not.toContainText('Call')
})

test('columns are chosen and put in order, and the list sorts by one that Graph cannot sort by', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await page.getByRole('button', { name: 'Columns' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Columns' })
  await dialog.getByRole('checkbox', { name: 'Department' }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Show these columns' }).click()
  await expect(page).toHaveURL(/cols=identifier,about,deleted,by,left,department$/)
  await page.getByRole('columnheader', { name: 'Department', exact: true }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=department/)
  await expect(list.rows.first()).toBeVisible()
  const departments = await list.rows.locator('[role="gridcell"]:last-child').allTextContents()
  const known = departments.filter((text) => text !== '–')
  expect(known.length).toBeGreaterThan(5)
  expect(known).toEqual(known.toSorted((one, other) => one.localeCompare(other, 'en')))
})

test.describe('where it is narrow', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('every command of the list is within reach, and cards of all kinds name theirs', async ({
    page,
    signIn,
    list,
    dialog,
  }) => {
    await signIn('global-admin', '/all')
    await expect(list.rows.first()).toContainText('User · ')
    const more = page.getByRole('button', { name: 'More commands' })
    const choose = async (command: string | RegExp) => {
      await more.click()
      await page.getByRole('menuitem', { name: command }).click()
    }
    await more.click()
    await expect(page.getByRole('menu', { name: 'More commands' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(more).toBeFocused()

    await choose('Export')
    await expect(dialog.title).toHaveText('Export')
    await page.keyboard.press('Escape')
    await choose('Save view')
    await expect(dialog.title).toHaveText('Save view')
    await page.keyboard.press('Escape')
    await choose(/^Select all \d+ that match$/)
    await expect(page.getByRole('status').filter({ hasText: /^\d+ selected$/ })).toBeVisible()
  })

  test('what is missing takes one line, and its reasons one tap more', async ({ page, signIn, list }) => {
    await signIn('helpdesk-lead', '/all')
    await expect(list.rows.first()).toBeVisible()
    const reason = page.getByRole('main').getByText('Your roles do not allow this.', { exact: true })
    await expect(reason).toBeHidden()
    await page.getByText(partly).click()
    await expect(reason).toBeVisible()
  })
})
