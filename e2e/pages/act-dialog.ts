import type { Locator, Page } from '@playwright/test'

/** The dialogs of restore and permanent delete, before and after the act. */
export class ActDialog {
  readonly whole: Locator
  readonly title: Locator
  readonly signInName: Locator
  readonly withoutTakenAddresses: Locator
  readonly reason: Locator
  readonly confirmation: Locator
  /** Takes the objects along that belong to the chosen ones, such as service principals of applications. */
  readonly companions: Locator
  readonly leftOut: Locator
  readonly results: Locator
  readonly progress: Locator
  readonly close: Locator
  /** Of the objects that came back. */
  readonly openInEntra: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('alertdialog')
    this.title = this.whole.getByRole('heading', { level: 2 })
    this.signInName = this.whole.getByRole('textbox', { name: /sign-in name/i })
    this.withoutTakenAddresses = this.whole.getByRole('checkbox', { name: /^Restore without mail addresses/ })
    this.reason = this.whole.getByRole('textbox', { name: /^Reason or ticket/ })
    this.confirmation = this.whole.getByRole('textbox', { name: /^⟦?To confirm, type/ })
    this.companions = this.whole.getByRole('checkbox', { name: /^Restore (its|\d+) .*(too|first)$/ })
    this.leftOut = this.whole.getByRole('region', { name: /(cannot be restored|Microsoft Entra would refuse)$/ })
    this.results = this.whole.getByRole('list', { name: 'Results' }).getByRole('listitem')
    this.openInEntra = this.results.getByRole('link', { name: 'Open in Entra' })
    this.progress = this.whole.getByRole('progressbar')
    this.close = this.whole.getByRole('button', { name: 'Close', exact: true })
  }

  button(name: string): Locator {
    return this.whole.getByRole('button', { name, exact: true })
  }

  /** Starts the act, once the dialog has looked: until then its buttons may move under the mouse. */
  async confirm(name: string): Promise<void> {
    // "Restore 2" stands for "Restore 2 objects".
    const button = this.whole.getByRole('button', { name: new RegExp(`^${name}( objects)?$`) })
    await button.waitFor()
    await this.untilLooked()
    await button.click()
  }

  /** Until it is known what stands in the way. A look that hangs holds nobody up, so it does not hold up the test either. */
  async untilLooked(): Promise<void> {
    await this.title.waitFor()
    const looking = this.whole.getByRole('heading', { name: 'Looking for what stands in the way' })
    await looking.waitFor({ state: 'detached', timeout: 3_000 }).catch(() => undefined)
    const stop = this.button('Stop checking')
    await stop.waitFor({ state: 'detached', timeout: 3_000 }).catch(() => undefined)
  }

  /** A line of what was looked up beforehand; `data-verdict` says what it means for the act. */
  finding(words: string | RegExp): Locator {
    return this.whole.locator('[data-verdict]', { hasText: words })
  }

  outcomes(state: string): Locator {
    return this.whole.locator(`[data-outcome="${state}"]`)
  }

  /** How many ended in a way, as the filter of the results says. */
  async countOf(outcome: string): Promise<number> {
    const words = await this.#filterOf(outcome).textContent()
    return Number(/[\d,]+$/.exec(words ?? '')?.[0].replaceAll(',', ''))
  }

  async filterBy(outcome: string): Promise<void> {
    await this.#filterOf(outcome).click()
  }

  #filterOf(outcome: string): Locator {
    return this.whole.getByRole('button', { name: new RegExp(`^${outcome} [\\d,]+$`) })
  }

  result(name: string): Locator {
    return this.results.filter({ hasText: name })
  }
}
