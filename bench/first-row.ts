import type { Page } from '@playwright/test'

export type FirstRow = { readonly atMs: number; readonly sinceStartMs: number }

/** Opens a list and waits until its first row has been painted. */
export async function openUntilFirstRow(page: Page, address: string): Promise<FirstRow> {
  await page.addInitScript(noteFirstRow)
  await page.goto(address)
  const handle = await page.waitForFunction(() => (window as { firstRow?: FirstRow }).firstRow)
  const firstRow = await handle.jsonValue()
  if (!firstRow) throw new Error('The first row was not seen.')
  return firstRow
}

/** Runs in the page: notes when the frame with the first data row has been painted. */
function noteFirstRow() {
  const look = () => {
    if (!document.querySelector('[role="row"][data-row]')) return requestAnimationFrame(look)
    return requestAnimationFrame(() => {
      const sinceStartMs = Math.round(performance.now())
      Object.assign(window, { firstRow: { atMs: performance.timeOrigin + performance.now(), sinceStartMs } })
    })
  }
  look()
}
