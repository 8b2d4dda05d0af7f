import type { Locator, Page } from '@playwright/test'

/** "What can I do?": every kind with what one may do, and why not. */
export class AccessTable {
  readonly table: Locator
  readonly title: Locator
  readonly rows: Locator
  readonly activate: Locator
  readonly allow: Locator
  readonly roles: Locator

  constructor(page: Page) {
    const main = page.getByRole('main')
    this.title = main.getByRole('heading', { level: 1, name: 'What can I do?' })
    this.table = main.getByRole('table', { name: 'Kinds and what you may do with them' })
    this.rows = this.table.getByRole('row')
    this.activate = main.getByRole('link', { name: 'Activate a role in Privileged Identity Management' })
    this.allow = main.getByRole('link', { name: 'Allow missing permissions (for administrators)' })
    this.roles = main.getByText(/^Your active roles: |^You have no active role|^Your roles are not known/)
  }

  row(kind: string): Locator {
    return this.rows.filter({ has: this.table.page().getByRole('rowheader', { name: kind, exact: true }) })
  }

  cell(kind: string, operation: 'See' | 'Restore' | 'Delete permanently'): Locator {
    return this.row(kind).getByRole('cell').nth(['See', 'Restore', 'Delete permanently'].indexOf(operation))
  }
}
