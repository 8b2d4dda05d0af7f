import type { Locator, Page } from '@playwright/test'

/** The page of one run. */
export class RunReport {
  readonly whole: Locator
  readonly title: Locator
  readonly progress: Locator
  readonly results: Locator
  readonly pause: Locator
  readonly stop: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('main')
    this.title = this.whole.getByRole('heading', { level: 1 })
    this.progress = this.whole.getByRole('progressbar')
    this.results = this.whole.getByRole('list', { name: 'Results' }).getByRole('listitem')
    this.pause = this.whole.getByRole('button', { name: 'Pause', exact: true })
    this.stop = this.whole.getByRole('button', { name: /^Stop/ })
  }

  button(name: string | RegExp): Locator {
    return this.whole.getByRole('button', { name })
  }

  /** How many ended in a way, as the filter of the results says. */
  filter(words: string): Locator {
    return this.whole.getByRole('button', { name: words, exact: true })
  }
}
