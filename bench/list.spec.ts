import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/fixtures/test'
import { openUntilFirstRow } from './first-row'

const runs = 5
const sizes = [100, 100_000] as const

test.use({ emulatorArgs: ['--index-lag', '0', '--read-lag', '0'] })
test.setTimeout(180_000)

test('the list costs no more at 100,000 objects than at 100', async ({ page, context, signIn, control, stack }) => {
  const firstRowMs = new Map<number, number>()
  const requestRatio = new Map<number, number>()
  await signIn('global-admin')
  for (const items of sizes) {
    await control.reset({ items })
    const apiToken = await accessTokenOf(page)
    const graphToken = await control.graphToken('global-admin@contoso.example')
    const viaApp = () => time(`${stack.appUrl}/api/objects/users`, { authorization: `Bearer ${apiToken}` })
    const straight = () =>
      time(`${stack.emulatorUrl}/v1.0/directory/deletedItems/microsoft.graph.user?${firstPageQuery}`, {
        authorization: `Bearer ${graphToken}`,
        consistencyLevel: 'eventual',
      })
    requestRatio.set(items, (await median(viaApp)) / (await median(straight)))
    firstRowMs.set(
      items,
      await median(async () => {
        const tab = await context.newPage()
        const { sinceStartMs } = await openUntilFirstRow(tab, '/users')
        await tab.close()
        return sinceStartMs
      }),
    )
  }
  const [few, many] = sizes
  const growth = (firstRowMs.get(many) ?? 0) / (firstRowMs.get(few) ?? 1)
  for (const items of sizes) {
    console.log(
      `${items.toLocaleString('en').padStart(8)} objects: first row after ${firstRowMs.get(items)} ms; ` +
        `a page through the app takes ${requestRatio.get(items)?.toFixed(2)} times what it takes straight`,
    )
  }
  console.log(`First row at ${many.toLocaleString('en')}: ${growth.toFixed(2)} times that at ${few}`)
  expect(await domNodes(page)).toBeLessThan(700)
})

const firstPageQuery =
  '$count=true&$top=100&$orderby=deletedDateTime desc&$select=id,displayName,userPrincipalName,mail,department,userType,onPremisesSyncEnabled,deletedDateTime'

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await measure())
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN
}

async function time(address: string, headers: Record<string, string>): Promise<number> {
  const start = performance.now()
  const answer = await fetch(address, { headers })
  await answer.text()
  expect(answer.status).toBe(200)
  return performance.now() - start
}

/** The token that the page sends to its own server. */
async function accessTokenOf(page: Page): Promise<string> {
  const [request] = await Promise.all([page.waitForRequest(/\/api\/objects\/users/), page.goto('/users')])
  return (await request.headerValue('authorization'))?.replace('Bearer ', '') ?? ''
}

async function domNodes(page: Page): Promise<number> {
  await page.goto('/users')
  await expect(page.locator('[data-row]').first()).toBeVisible()
  return page.locator('[role="grid"]').evaluate((grid) => grid.querySelectorAll('*').length)
}
