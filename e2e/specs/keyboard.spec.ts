import type { Locator, Page } from '@playwright/test'
import { namedUsers } from '../fixtures/named-users'
import { expect, test } from '../fixtures/test'

const { colleague } = namedUsers

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('the main job is done by keyboard alone', async ({ page, signIn, list, dialog, control }) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await expect(list.rows).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(() => expect(list.row(colleague.name)).toBeFocused({ timeout: 100 }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: `Select ${colleague.name}` })).toBeChecked()
  await tabTo(() => expect(list.restore).toBeFocused({ timeout: 100 }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.title).toHaveText(`Restore ${colleague.name}?`)
  await dialog.untilLooked()
  await tabTo(() => expect(dialog.button('Restore')).toBeFocused({ timeout: 100 }))
  await page.keyboard.press('Enter')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`)
  await tabTo(() => expect(dialog.close).toBeFocused({ timeout: 100 }))
  await page.keyboard.press('Enter')
  await expect(dialog.whole).toBeHidden()
  expect((await control.state(colleague.id)).location).toBe('live')

  async function tabTo(isThere: () => Promise<void>, key = 'Tab') {
    await expect(async () => {
      await isThere().catch(async (error: unknown) => {
        await page.keyboard.press(key)
        throw error
      })
    }).toPass({ timeout: 15_000, intervals: [1] })
  }
})

test('rows are reached by arrows, opened by Enter and left by Escape, and focus comes back to the row', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('helpdesk-lead')
  await list.rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const third = list.grid.locator('[data-row="2"]')
  await expect(third).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.whole).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(third).toBeFocused()
})

test('Escape leaves a dialog without doing anything, and focus comes back to the command', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  await list.restore.press('Enter')
  await expect(dialog.title).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.whole).toBeHidden()
  await expect(list.restore).toBeFocused()
  expect(await control.writes()).toEqual([])
})

/** Goes on with Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(wanted).toBeFocused({ timeout: 1 })
  }).toPass({ timeout: 20_000, intervals: [1] })
}

test('a whole view is made, saved and exported by keyboard alone', async ({ page, signIn, list, dialog }) => {
  await signIn('helpdesk-lead')
  await expect(list.rows.first()).toBeVisible()
  await tabTo(page, page.getByRole('searchbox', { name: /^Search users/ }))
  await page.keyboard.type('r')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/users?q=r')

  await tabTo(page, page.getByRole('button', { name: 'Add filter', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: 'Members', exact: true }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Show', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/users?q=r&userType=member')

  await tabTo(page, page.getByRole('button', { name: 'Columns', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: 'Department', exact: true }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Show these columns', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Name', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/users?q=r&userType=member&sort=name&cols=identifier,about,deleted,by,left,department')

  await tabTo(page, page.getByRole('button', { name: 'Save view', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog.title).toHaveText('Save view')
  await tabTo(page, page.getByRole('textbox', { name: 'Name', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /^Deleted users, User type: Members, “r”/ })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog.title).toHaveText('Export')
  await tabTo(page, dialog.button('Export'))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/^deleted-users-.*\.csv$/)
})
