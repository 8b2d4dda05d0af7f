import { expect, type Locator, type Page } from '@playwright/test'

const heading = /^460 objects deleted in \d+ minutes$/

/** From the overview to the page of the incident, as soon as the audit log has told of it. */
export async function openFromOverview(page: Page): Promise<void> {
  const card = page.getByRole('article', { name: heading })
  await expect(async () => {
    await page.reload()
    await expect(card).toBeVisible({ timeout: 8_000 })
  }).toPass({ timeout: 100_000 })
  await card.getByRole('link', { name: 'Review and restore' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

/** How many of a kind are in the bin yet. */
export const stillDeleted = (page: Page, kind: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: kind }) })
    .getByRole('cell')
    .nth(1)
