import type { Page } from '@playwright/test'
import { namedUsers } from '../fixtures/named-users'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague } = namedUsers
/** Beside light, in which every other test looks at its pages. */
const looks = [
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours', options: { colorScheme: 'dark', contextOptions: { forcedColors: 'active' } } },
  { name: '360 px wide', options: { colorScheme: 'light', viewport: { width: 360, height: 740 } } },
] as const

for (const { name, options } of looks) {
  test.describe(name, () => {
    test.use(options)

    test('list, panel and dialogs meet WCAG 2.2 AA, and nothing is wider than the window', async ({
      page,
      signIn,
      list,
      panel,
      dialog,
    }) => {
      await signIn('helpdesk-lead')
      await expect(list.rows.first()).toBeVisible()
      await expectToFit(page)
      await list.search.fill('robin')
      await expect(list.rows).toHaveCount(1)
      await list.selectFirst(1)
      await expectAccessible(page)
      await list.restore.click()
      await expect(dialog.whole).toContainText('Free, checked just now')
      await expectAccessible(page)
      await dialog.button('Cancel').click()
      await list.deletePermanently.click()
      await expect(dialog.confirmation).toBeVisible()
      await expectAccessible(page)
      await dialog.button('Keep it').click()
      await list.open(colleague.name)
      await expect(panel.whole).toContainText('29 days left')
      await expectAccessible(page)
    })
  })
}

async function expectToFit(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

test('the menu of the person names the roles, and is accessible while it is open', async ({ page, signIn, person }) => {
  await signIn('helpdesk-lead')
  await person.button.click()
  await expect(page.getByText('User Administrator, Reports Reader')).toBeVisible()
  await expectAccessible(page)
})

test('the chosen theme is there at once after a reload, without a flash of the other', async ({
  page,
  signIn,
  person,
  list,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await signIn('helpdesk-lead')
  await person.chooseTheme('Dark')
  await expectAccessible(page)
  const html = await (await page.request.get('/users')).text()
  expect(html, 'the server renders the choice').toContain('data-theme="dark"')
  await page.reload()
  await expect(list.rows.first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the page has its styles and its theme before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark', baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('/users')
  const provider = page.locator('.fui-FluentProvider').first()
  await expect(provider).toHaveCSS('font-family', /Segoe UI/)
  await expect(provider).toHaveCSS('background-color', 'rgb(41, 41, 41)')
  await expect(provider).toHaveCSS('color', 'rgb(255, 255, 255)')
  await context.close()
})
