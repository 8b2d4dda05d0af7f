import type { Locator, Page } from '@playwright/test'

/** One deleted object beside its list. */
export class ObjectPanel {
  readonly whole: Locator
  readonly heading: Locator
  readonly restore: Locator
  readonly deletePermanently: Locator
  readonly closeButton: Locator
  readonly tabs: Locator
  /** Deleted objects that belong to this one. */
  readonly related: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('complementary', { name: /^⟦?Details of / })
    this.heading = this.whole.getByRole('heading', { level: 2 }).first()
    const commands = this.whole.getByRole('group', { name: 'Commands' })
    this.restore = commands.getByRole('button', { name: 'Restore' })
    this.deletePermanently = commands.getByRole('button', { name: 'Delete permanently' })
    this.tabs = this.whole.getByRole('tab')
    this.closeButton = this.whole.getByRole('button', { name: 'Close details' })
    this.related = this.whole.getByRole('region', { name: 'Also deleted, and belongs to it' })
  }

  /** A line of what was looked up; `data-verdict` says what it means for a restore. */
  finding(words: string | RegExp): Locator {
    return this.whole.locator('[data-verdict]', { hasText: words })
  }

  tab(name: 'Overview' | 'Properties' | 'History' | 'JSON'): Locator {
    return this.whole.getByRole('tab', { name })
  }
}
