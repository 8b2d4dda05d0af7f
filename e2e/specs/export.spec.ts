import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures/test'
import { firstPage } from '@/lib/contract/view'

async function exported(page: Page, run: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), run()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('everything that matches is saved as CSV, with the columns of the view', async ({
  page,
  signIn,
  list,
  dialog,
}) => {
  await signIn('helpdesk-lead', '/users')
  await expect(list.rows.first()).toBeVisible()
  const total = await list.total()
  expect(total).toBeGreaterThan(firstPage)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.whole.getByText(`All ${total.toLocaleString('en')} rows that match`)).toBeVisible()
  await expectAccessible(page)
  const { name, text } = await exported(page, () => dialog.button('Export').click())
  expect(name).toMatch(/^deleted-users-\d{4}-\d\d-\d\d\.csv$/)
  expect(text).toMatch(
    /^\ufeffName,Sign-in name,About,Deleted \(.+\),Deleted by,Gone for good on \(.+\),Kind,Object id\r\n/,
  )
  expect(text.match(/\r\n/g)).toHaveLength(total + 1)
  expect(text).not.toMatch(/(^|[,;])["]?[=+@-]/m)
  await expect(dialog.whole.getByText(`${total.toLocaleString('en')} rows are in ${name}.`)).toBeVisible()
  await dialog.button('Close').click()
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
})

test('what could not be read is named, in the dialog and in the file', async ({ page, signIn, dialog }) => {
  await signIn('helpdesk-lead', '/all?left=7d')
  await page.getByRole('button', { name: 'Export' }).click()
  await dialog.whole.getByRole('radio', { name: /^JSON/ }).check()
  const { name, text } = await exported(page, () => dialog.button('Export').click())
  expect(name).toMatch(/^deleted-objects-left-7d-\d{4}-\d\d-\d\d\.json$/)
  const file = JSON.parse(text) as { count: number; objects: unknown[]; missing: { kind: string }[]; view: string }
  expect(file.objects).toHaveLength(file.count)
  expect(file.view).toBe('?left=7d')
  expect(file.missing.map(({ kind }) => kind)).toContain('applications')
  await expect(dialog.whole.getByText(/kinds are missing from the file/)).toBeVisible()
  await expect(dialog.whole.getByRole('listitem').filter({ hasText: /^Applications: / })).toBeVisible()
})
