import type { Page } from '@playwright/test'
import { targetsPerCall } from '@/lib/contract/acts'
import { firstPage } from '@/lib/contract/view'
import type { GraphRequest } from '../fixtures/control'
import { expect, expectAccessible, test } from '../fixtures/test'

const patience = { timeout: 45_000 }
const isRestore = ({ path }: GraphRequest) => path.endsWith('/restore')

/** How many objects each call of the browser to the server names. */
function watchCalls(page: Page): number[] {
  const sizes: number[] = []
  page.on('request', (request) => {
    if (!request.headers()['next-action']) return
    const names = (request.postData() ?? '').match(/"deletedDateTime"/g) ?? []
    sizes.push(names.length)
  })
  return sizes
}

test('hundreds of users come back in one run of calls of limited size, each with one outcome, and those that cannot stop nobody', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  const calls = watchCalls(page)
  const selected = await list.selectPages(3)
  expect(selected).toBeGreaterThan(2 * firstPage)
  await list.restore.click()
  // Of two users with one sign-in name none comes back as long as nobody says which.
  const rivals = dialog.whole.getByRole('group', { name: /only one can come back/ }).getByRole('checkbox')
  await expect(rivals.first()).not.toBeChecked()
  // Whoever does not wait for the checks finds out afterwards.
  await dialog.button('Stop checking').click()
  await expect(dialog.whole).toContainText('What was not checked is tried all the same')
  await expect(dialog.whole).not.toContainText('is still looked for')
  const button = dialog.whole.getByRole('button', { name: /^Restore \d+ objects$/ })
  const tried = Number.parseInt((await button.innerText()).replace('Restore ', ''), 10)
  expect(tried).toBeLessThanOrEqual(selected - (await rivals.count()))
  await button.click()
  await expect(dialog.progress).toHaveAttribute('aria-valuemax', String(tried))
  await expect(dialog.close).toBeVisible(patience)

  const done = await dialog.countOf('Restored')
  const failed = await dialog.countOf('Failed')
  expect(done + failed, 'one known outcome for each').toBe(tried)
  await dialog.filterBy('Failed')
  await expect(dialog.outcomes('needsChoice').first(), 'taken names and addresses').toBeVisible()
  await expect(dialog.outcomes('refused').first(), 'privileged users').toBeVisible()
  expect(await dialog.outcomes('failed').count(), 'the user whose domain is gone').toBeLessThanOrEqual(1)
  await expect(dialog.results).toHaveCount(failed)
  await expect(dialog.progress).toHaveAttribute('aria-valuenow', String(tried))
  await expect(dialog.title).toHaveText(`${done} objects are back`)
  await expectAccessible(page)

  expect(Math.max(...calls)).toBeLessThanOrEqual(targetsPerCall.restore)
  expect(calls.reduce((sum, size) => sum + size, 0)).toBe(tried)
  const writes = (await control.writes()).filter(isRestore)
  expect(new Set(writes.map(({ path }) => path)).size, 'each was asked for once').toBe(writes.length)
  expect(writes.filter(({ status }) => status === 200)).toHaveLength(done)
})
