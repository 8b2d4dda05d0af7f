import type { Locator, Page } from '@playwright/test'

/** The kinds at the side, with their counts or why there is none. */
export class Navigation {
  readonly whole: Locator
  readonly items: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('navigation')
    // Each group of kinds is a region of its own; what leads to all of them, or to saved views, stands outside.
    this.items = this.whole.getByRole('region').getByRole('link')
  }

  item(kind: string): Locator {
    return this.whole.getByRole('link', { name: new RegExp(`^${kind}\\b`) })
  }

  /** The colour of its words, by which a dimmed item differs from others. */
  colourOf(kind: string): Promise<string> {
    return this.item(kind).evaluate((element) => getComputedStyle(element).color)
  }
}
