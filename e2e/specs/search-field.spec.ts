import { holdRequests } from '../fixtures/held-requests'
import { expect, test } from '../fixtures/test'

test('typing into the search goes on where it was after each pause, and is one step to go back from', async ({
  page,
  signIn,
  list,
}) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  const search = page.getByRole('main').getByRole('searchbox')
  await search.click()
  await page.keyboard.type('gu')
  await expect(page).toHaveURL('/users?q=gu')
  await page.keyboard.type('est')
  await expect(page).toHaveURL('/users?q=guest')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('guest')
  await page.goBack()
  await expect(page).toHaveURL('/users')
  await expect(search).toHaveValue('')
  await page.goForward()
  await expect(page).toHaveURL('/users?q=guest')
  await expect(search, 'what the address says stands in the field').toHaveValue('guest')
})

test('what was typed counts as soon as the field is left', async ({ page, signIn, list }) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1000)
  await list.search.click()
  await page.keyboard.type('guest')
  await page.keyboard.press('Tab')
  // Less than the search waits for a pause in typing.
  await page.clock.runFor(200)
  await expect(page).toHaveURL('/users?q=guest')
})

test('a way to another page is not called off by what was typed just before', async ({ page, signIn, list }) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  const savedViews = await holdRequests(page, /\/saved-views/)
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1000)
  await list.search.click()
  await page.keyboard.type('guest')
  await page.getByRole('link', { name: 'Saved views' }).click()
  // Longer than the search waits for a pause in typing.
  await page.clock.runFor(1000)
  savedViews.release()
  await page.clock.resume()
  await expect(page.getByRole('heading', { level: 1, name: 'Saved views' })).toBeVisible()
})

test('Enter that ends the composing of a character searches nothing', async ({ page, signIn, list }) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  const search = page.getByRole('searchbox', { name: 'Search all deleted objects' })
  await search.fill('かり')
  await search.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await expect(search).toHaveValue('かり')
  await expect(page).toHaveURL('/users')
  await search.press('Enter')
  await expect(page).toHaveURL(/\/all\?q=/)
})
