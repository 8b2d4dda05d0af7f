import type { Locator, Page } from '@playwright/test'

/** One deleted object beside its list. */
export class ObjectPanel {
  readonly whole: Locator
  readonly heading: Locator
  readonly restore: Locator
  readonly deletePermanently: Locator
  readonly closeButton: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('complementary', { name: /^Details of / })
    this.heading = this.whole.getByRole('heading', { level: 2 }).first()
    const commands = this.whole.getByRole('group', { name: 'Commands' })
    this.restore = commands.getByRole('button', { name: 'Restore' })
    this.deletePermanently = commands.getByRole('button', { name: 'Delete permanently' })
    this.closeButton = this.whole.getByRole('button', { name: 'Close details' })
  }

  tab(name: 'Overview' | 'Properties' | 'JSON'): Locator {
    return this.whole.getByRole('tab', { name })
  }
}
