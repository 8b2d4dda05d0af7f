import type { Locator } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { expect, test } from '../fixtures/test'

const pasted = [
  'Robin Colleague <robin.colleague@contoso.example>',
  'x1234',
  'Service Desk',
  'nobody@contoso.example',
].join('\r\n')

async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((input, data) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', data)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('several pasted lines are looked up at once, and what was found is selected', async ({ page, signIn, list }) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await paste(list.search, pasted)
  const lookedUp = page.getByRole('region', { name: 'Pasted texts' })
  await expect(lookedUp.getByRole('status').first()).toHaveText('3 of 4 texts found.')
  await expect(lookedUp.getByText('nobody@contoso.example')).toBeVisible()
  await expect(list.rows).toHaveCount(4)
  await expect(list.restore).toHaveText('Restore 2')
  await expectAccessible(page)
  const address = page.url()
  await page.reload()
  await expect(lookedUp.getByRole('status').first()).toHaveText('3 of 4 texts found.')
  await expect(list.restore, 'a reload ticks nothing').toHaveText('Restore')
  expect(page.url()).toBe(address)
  await paste(page.getByRole('searchbox', { name: 'Search all deleted objects' }), `${pasted}\r\nTeam Lunch`)
  await expect(page).toHaveURL(/\/all\?find=/)
  await expect(lookedUp.getByRole('status').first()).toHaveText(/^4 of 5 texts found/)
})
