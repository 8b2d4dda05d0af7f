import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pickAccount, untilReady, type AccountName } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Kinds of deleted objects' })
const own = (page: Page) => page.getByRole('list', { name: 'Your views' })
const names = (page: Page) => own(page).getByRole('listitem').getByRole('link')

async function keepReadyMade(page: Page, ...views: readonly string[]) {
  for (const name of views) await page.getByRole('button', { name: `Keep: ${name}` }).click()
}

/** For somebody who signed out in this browser before. */
async function signInAgain(page: Page, account: AccountName, address: string) {
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await page.goto(address)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await pickAccount(page, account)
  await untilReady(page)
}

test('a view that was saved opens from the navigation as it was, also for whom signs in anew', async ({
  page,
  signIn,
  person,
  list,
  dialog,
}) => {
  await signIn('helpdesk-lead', '/users?left=7d&sort=name')
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(dialog.title).toHaveText('Save view')
  await expectAccessible(page)
  const name = dialog.whole.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue(/^Deleted users, Time left: /)
  await name.fill('Before the week is over')
  await page.keyboard.press('Enter')
  await expect(dialog.whole).toBeHidden()
  const pinned = navigation(page).getByRole('link', { name: 'Before the week is over' })
  await expect(pinned).toHaveAttribute('aria-current', 'page')

  await page.goto('/groups')
  await expect(pinned).not.toHaveAttribute('aria-current')
  await pinned.click()
  await expect(page).toHaveURL(/\/users\?left=7d&sort=name$/)
  await expect(list.rows.first()).toBeVisible()

  await person.signOut()
  await signInAgain(page, 'helpdesk-lead', '/groups')
  await expect(pinned).toBeVisible()
})

test('a changed view can be put in the place of the one it came from', async ({ page, signIn, dialog }) => {
  await signIn('helpdesk-lead', '/saved-views')
  await keepReadyMade(page, 'Guests')
  await navigation(page).getByRole('link', { name: 'Guests' }).click()
  await expect(page).toHaveURL(/\/users\?userType=guest$/)
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(dialog.whole.getByText('“Guests” is this view already.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('name')
  await page.getByRole('button', { name: 'Save view' }).click()
  await dialog.whole.getByRole('radio', { name: 'Update “Guests”' }).check()
  await dialog.button('Save').click()
  const pinned = navigation(page).getByRole('link', { name: 'Guests' })
  await expect(pinned).toHaveCount(1)
  await expect(pinned).toHaveAttribute('href', '/users?userType=guest&sort=name')
})

test('saved views are renamed, ordered, deleted and brought back by keyboard alone', async ({ page, signIn }) => {
  await signIn('helpdesk-lead', '/saved-views')
  await keepReadyMade(page, 'Gone within 7 days', 'Guests')
  await expectAccessible(page)
  await expect(names(page)).toHaveText(['Gone within 7 days', 'Guests'])

  const up = page.getByRole('button', { name: 'Move up: Guests' })
  await up.press('Enter')
  await expect(names(page)).toHaveText(['Guests', 'Gone within 7 days'])
  await expect(up).toBeFocused()

  await page.getByRole('button', { name: 'Rename: Guests' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('People from outside')
  await page.keyboard.press('Enter')
  await expect(names(page).first()).toHaveText('People from outside')
  await expect(names(page).first()).toBeFocused()
  await page.getByRole('button', { name: 'Rename: People from outside' }).press('Enter')
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  await expect(names(page).first()).toHaveText('People from outside')

  await page.getByRole('button', { name: 'Delete: People from outside' }).press('Enter')
  await expect(names(page)).toHaveText(['Gone within 7 days'])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['People from outside', 'Gone within 7 days'])
  await expect(names(page).first()).toBeFocused()

  await page.getByRole('button', { name: 'Take out of the navigation: People from outside' }).click()
  await expect(navigation(page).getByRole('link', { name: 'People from outside' })).toBeHidden()
})

test('the start page is the chosen view, also after signing in, and else the overview', async ({
  page,
  signIn,
  person,
}) => {
  await signIn('helpdesk-lead', '/')
  await expect(page).toHaveURL(/\/overview$/)
  await page.goto('/saved-views')
  await keepReadyMade(page, 'Guests')
  await page.getByRole('button', { name: 'Make it the start page: Guests' }).click()
  await page.goto('/')
  await expect(page).toHaveURL(/\/users\?userType=guest$/)
  await person.signOut()
  await signInAgain(page, 'helpdesk-lead', '/')
  await expect(page).toHaveURL(/\/users\?userType=guest$/)
})

test('views go to a colleague as a file, and what is broken in it is counted', async ({ page, signIn }) => {
  await signIn('helpdesk-lead', '/saved-views')
  await keepReadyMade(page, 'Guests', 'Gone within 7 days')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as a file' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  await page.getByRole('button', { name: 'Delete: Guests' }).click()

  const upload = (content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'views.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await upload(text.replace('"views": [', '"views": [{"name":"Odd","list":"holograms","query":""},'))
  await expect(page.getByText(/^1 view was added\. 1 was there already\. 1 was left out,/)).toBeVisible()
  await expect(names(page)).toHaveText(['Gone within 7 days', 'Guests'])
  await upload('{}')
  await expect(page.getByText('This is not a file of saved views. Nothing was changed.')).toBeVisible()
})

test.describe('where it is narrow', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('saved views fit, and have targets that a thumb hits', async ({ page, signIn }) => {
    await signIn('helpdesk-lead', '/saved-views')
    await keepReadyMade(page, 'Applications deleted by automation')
    await expectAccessible(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    for (const button of await own(page).getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
  })
})
