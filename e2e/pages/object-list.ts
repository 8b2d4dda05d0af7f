import { expect, type Locator, type Page } from '@playwright/test'
import { firstPage } from '@/lib/contract/view'

/** The list of one kind of deleted objects. */
export class ObjectList {
  readonly grid: Locator
  readonly rows: Locator
  readonly title: Locator
  readonly count: Locator
  readonly search: Locator
  readonly restore: Locator
  readonly deletePermanently: Locator
  readonly alert: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.grid = page.getByRole('grid')
    this.rows = this.grid.locator('[data-object]')
    this.title = page.getByRole('main').getByRole('heading', { level: 1 })
    this.count = page.getByRole('main').getByText(/^[\d,]+ deleted /)
    this.search = page.getByRole('main').getByRole('searchbox', { name: /^Search / })
    const commands = page.getByRole('main').getByRole('group', { name: 'Commands' })
    this.restore = commands.getByRole('button', { name: /^⟦?Restore/ })
    this.deletePermanently = commands.getByRole('button', { name: 'Delete permanently' })
    this.alert = page.getByRole('main').getByRole('alert')
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** The way to a kind at the side, with its count. */
  navigationTo(kind: string): Locator {
    const name = new RegExp(`^${kind}`)
    return this.#page.getByRole('navigation', { name: 'Kinds of deleted objects' }).getByRole('link', { name })
  }

  /** How many there are, as the title says. */
  async total(): Promise<number> {
    const words = await this.count.textContent()
    return Number(/^[\d,]+/.exec(words ?? '')?.[0].replaceAll(',', ''))
  }

  async select(...names: readonly string[]): Promise<void> {
    for (const name of names) await tick(this.#page.getByRole('checkbox', { name: `Select ${name}`, exact: true }))
  }

  async selectFirst(count: number): Promise<void> {
    for (let row = 0; row < count; row += 1) await tick(this.rows.nth(row).getByRole('checkbox'))
  }

  async selectLoaded(): Promise<void> {
    await this.#page.getByRole('checkbox', { name: 'Select all that are loaded' }).click()
    // The box itself is mixed again as soon as another page comes.
    await expect(this.restore).toHaveText(/^Restore \d/)
  }

  /** Scrolls until so many pages have begun to show, and ticks every row that is loaded. Returns how many these are. */
  async selectPages(pages: number): Promise<number> {
    await expect(this.rows.first()).toBeVisible()
    await this.rows.first().focus()
    await expect(async () => {
      if (pages > 1) await this.#page.keyboard.press('End')
      const numbers = await this.rows.evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-row'))))
      expect(Math.max(...numbers)).toBeGreaterThanOrEqual((pages - 1) * firstPage)
    }).toPass({ timeout: 45_000 })
    await this.selectLoaded()
    return Number(/\d+/.exec((await this.restore.textContent()) ?? '')?.[0])
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByText(name).first().click()
  }
}

/** `check()` looks once, right after the click, and a busy page may not have drawn the tick by then. */
async function tick(box: Locator): Promise<void> {
  if (!(await box.isChecked())) await box.click()
  await expect(box).toBeChecked()
}
