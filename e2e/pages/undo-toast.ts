import type { Locator, Page } from '@playwright/test'

/** What stays on the page after a restore: the way to what came back, and the way back. */
export class UndoToast {
  readonly whole: Locator
  readonly title: Locator
  readonly openInEntra: Locator
  readonly undo: Locator
  readonly dismiss: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('region', { name: 'After the restore' })
    this.title = this.whole.getByRole('status').first()
    this.openInEntra = this.whole.getByRole('link', { name: 'Open in Entra' })
    this.undo = this.whole.getByRole('button', { name: 'Undo', exact: true })
    this.dismiss = this.whole.getByRole('button', { name: 'Dismiss' })
  }
}
