import type { Locator, Page } from '@playwright/test'

/** The signed-in person at the top: roles, theme and the way out. */
export class PersonMenu {
  readonly button: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.button = page.getByRole('button', { name: /^⟦?Account of / })
  }

  async signOut(): Promise<void> {
    await this.button.click()
    await this.#page.getByRole('menuitem', { name: 'Sign out' }).click()
  }

  async chooseTheme(name: 'Follow the system' | 'Light' | 'Dark' | 'High contrast'): Promise<void> {
    await this.button.click()
    await this.#page.getByRole('menuitemradio', { name }).click()
    await this.#page.keyboard.press('Escape')
  }
}
