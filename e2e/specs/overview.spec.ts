import type { Page } from '@playwright/test'
import { isKindSlug } from '@/lib/kinds'
import { expect, expectAccessible, test } from '../fixtures/test'

/** How many a list says that it shows. */
const counted = (page: Page) => page.getByRole('main').locator('h1 + [role="status"]')

const isOfList = (href: string) => /^\/all(?=[/?]|$)/.test(href) || isKindSlug(href.split(/[/?]/)[1] ?? '')

test('the numbers of the overview are those of the lists that they lead to', async ({ page, signIn }) => {
  await signIn('helpdesk-lead', '/')
  await expect(page).toHaveURL(/\/overview$/)
  const main = page.getByRole('main')
  const bars = main.getByRole('list', { name: 'What goes for good in the coming 30 days' }).getByRole('link')
  await expect(bars.first()).toBeVisible()
  await expect(main.getByText(/still being read/)).toHaveCount(0)
  await expectAccessible(page)
  const told = await main.getByRole('link').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      name: link.getAttribute('aria-label') ?? link.textContent,
    })),
  )
  const numberOf = (name: string) => Number(/(?:: |^\D*?)([\d,]+)/.exec(name)?.[1]?.replaceAll(',', ''))
  const ofBars = told.filter(({ href }) => href.includes('deleted='))
  const others = told.filter(({ href }) => !href.includes('deleted=') && href !== '/all' && isOfList(href))
  expect(ofBars.length).toBeGreaterThan(10)
  for (const { href, name } of [...others.slice(0, 3), ...ofBars.slice(0, 1), ...ofBars.slice(-1)]) {
    await page.goto(href)
    const count = numberOf(href.includes('deleted=') ? name.slice(name.indexOf(': ')) : name)
    await expect(counted(page), `${name}, ${href}`).toHaveText(new RegExp(`^${count.toLocaleString('en')} `))
  }
})
