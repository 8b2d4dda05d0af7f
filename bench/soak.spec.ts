import type { CDPSession } from '@playwright/test'
import { expect, test } from '../e2e/fixtures/test'

/** How long to scroll; `SOAK_MINUTES` shortens it for a try. */
const minutes = Number(process.env.SOAK_MINUTES ?? 10)
const mostNodes = 700

test.use({ emulatorArgs: ['--items', '100000', '--index-lag', '0', '--read-lag', '0'] })
test.setTimeout((minutes + 5) * 60_000)

test('memory stays flat and the page small while 100,000 users are scrolled up and down', async ({
  page,
  context,
  signIn,
  control,
}) => {
  await control.reset({ items: 100_000 })
  await signIn('global-admin')
  const devtools = await context.newCDPSession(page)
  const scroller = page.locator('[role="grid"]').locator('..')
  await expect(page.locator('[data-row]').first()).toBeVisible()

  const heaps: number[] = []
  const loadedHeaps: number[] = []
  const end = page.getByText('That is all.')
  const endsAt = Date.now() + minutes * 60_000
  for (let round = 0; Date.now() < endsAt; round += 1) {
    // Down for some pages, then all the way up and back to where it was.
    for (let step = 0; step < 60; step += 1) {
      await scroller.evaluate(async (element) => {
        element.scrollBy(0, 1200)
        // Until it is drawn, and one frame more, as a person would see it.
        for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
      })
    }
    await scroller.evaluate((element) => element.scrollTo(0, 0))
    await expect(page.locator('[data-row="0"]')).toBeVisible()
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    const nodes = await page.locator('[role="grid"]').evaluate((grid) => grid.querySelectorAll('*').length)
    expect(nodes, 'DOM nodes of the list').toBeLessThan(mostNodes)
    heaps.push(await heapMib(devtools))
    if (await end.isVisible()) loadedHeaps.push(heaps.at(-1) ?? 0)
    if (round % 5 === 0) console.log(`round ${round}: ${heaps.at(-1)?.toFixed(1)} MiB, ${nodes} nodes`)
  }
  const rows = await page.locator('[role="grid"]').getAttribute('aria-rowcount')
  const perRow = ((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)) / heaps.length
  console.log(
    `of ${rows} rows; heap ${heaps[0]?.toFixed(1)} to ${heaps.at(-1)?.toFixed(1)} MiB, ${perRow.toFixed(2)} a round`,
  )
  expect(loadedHeaps.length, 'rounds with all rows loaded; a shorter soak may not come so far').toBeGreaterThan(1)
  const rise = Math.max(...loadedHeaps.slice(1)) - (loadedHeaps[0] ?? 0)
  console.log(
    `${loadedHeaps.length} rounds with all rows loaded: ${rise.toFixed(1)} MiB more at most than in the first`,
  )
  expect(rise, 'MiB').toBeLessThan(5)
})

async function heapMib(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1024 / 1024
}
