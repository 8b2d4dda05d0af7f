import { expect, test } from '../e2e/fixtures/test'
import type { Control } from '../e2e/fixtures/control'

test.use({ emulatorArgs: ['--index-lag', '0', '--read-lag', '0'] })
test.setTimeout(900_000)
// One after the other: what is measured has the machine to itself.
test.describe.configure({ mode: 'serial' })

const account = 'global-admin@contoso.example'
const patience = { timeout: 300_000 }
const latencies = [100, 300] as const

/** Ways to restore straight at Graph, side by side, of which the quicker one is the floor. */
const straightWays = [
  { name: '$batch of 20, 4 at once', atOnce: 4, inBatch: 20 },
  { name: '32 side by side', atOnce: 32, inBatch: 1 },
] as const

for (const latencyMs of latencies) {
  test(`restores at ${latencyMs} ms a request, through the browser and straight`, async ({
    signIn,
    list,
    dialog,
    control,
    stack,
  }) => {
    for (const pages of [2, 10]) {
      const floors: number[] = []
      for (const way of straightWays) {
        await control.reset({ items: 2_600 })
        const ids = await deletedUsers(control, stack.emulatorUrl, pages * 100)
        await control.switch({ latencyMs: String(latencyMs), limitPercent: '100' })
        const seconds = await time(() => restoreStraight(control, stack.emulatorUrl, ids, way))
        floors.push(seconds / ids.length)
        console.log(`${ids.length} restores straight, ${way.name}: ${seconds.toFixed(2)} s`)
      }
      await control.reset({ items: 2_600 })
      await signIn('global-admin')
      await list.selectPages(pages)
      await list.restore.click()
      const stop = dialog.button('Stop checking')
      if (await stop.isVisible()) await stop.click()
      const confirm = dialog.whole.getByRole('button', { name: /^Restore [\d,]+ objects$/ })
      const count = Number(/[\d,]+/.exec((await confirm.textContent()) ?? '')?.[0].replaceAll(',', ''))
      await control.switch({ latencyMs: String(latencyMs), limitPercent: '100' })
      const seconds = await time(async () => {
        await confirm.click()
        await expect(dialog.close).toBeVisible(patience)
      })
      const ratio = seconds / count / Math.min(...floors)
      const alone = (count * latencyMs) / 1000 / seconds
      console.log(
        `${count} restores through the app: ${seconds.toFixed(2)} s, ${ratio.toFixed(2)} times the floor, ` +
          `${alone.toFixed(1)} times faster than one at a time`,
      )
      await expect(dialog.progress).toHaveAttribute('aria-valuenow', String(count))
      await dialog.close.click()
    }
  })
}

type Way = { readonly atOnce: number; readonly inBatch: number }

async function restoreStraight(
  control: Control,
  emulatorUrl: string,
  ids: readonly string[],
  { atOnce, inBatch }: Way,
): Promise<void> {
  const headers = { authorization: `Bearer ${await control.graphToken(account)}`, 'content-type': 'application/json' }
  const waiting = [...ids]
  const send = async (some: readonly string[]) => {
    const path = (id: string) => `/directory/deletedItems/${id}/restore`
    const requests = some.map((id, index) => ({
      ...{ id: String(index), method: 'POST', url: path(id), body: {} },
      headers: { 'Content-Type': 'application/json' },
    }))
    const [only] = some
    const answer =
      inBatch === 1 && only !== undefined
        ? await fetch(`${emulatorUrl}/v1.0${path(only)}`, { method: 'POST', headers, body: '{}' })
        : await fetch(`${emulatorUrl}/v1.0/$batch`, { method: 'POST', headers, body: JSON.stringify({ requests }) })
    await answer.text()
  }
  const worker = async () => {
    while (waiting.length > 0) await send(waiting.splice(0, inBatch))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function deletedUsers(control: Control, emulatorUrl: string, count: number): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${await control.graphToken(account)}`, consistencyLevel: 'eventual' }
  const ids: string[] = []
  let next: string | undefined =
    `${emulatorUrl}/v1.0/directory/deletedItems/microsoft.graph.user?$count=true&$top=100&$orderby=deletedDateTime desc&$select=id`
  while (next !== undefined && ids.length < count) {
    const page = (await (await fetch(next, { headers })).json()) as {
      value: { id: string }[]
      '@odata.nextLink'?: string
    }
    ids.push(...page.value.map(({ id }) => id))
    next = page['@odata.nextLink']
  }
  return ids.slice(0, count)
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
