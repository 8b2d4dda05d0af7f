import { expect, test } from '../e2e/fixtures/test'
import { openUntilFirstRow } from './first-row'
import { ScriptTraffic } from './script-traffic'

const beforeFirstRowKib = 380
const idleKib = 460
const quietMs = 2000

test.use({ emulatorArgs: ['--index-lag', '0', '--read-lag', '0'] })

test('the list of users is light enough', async ({ context, page, signIn, control, stack }) => {
  await signIn('helpdesk-lead')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.close()

  const list = await context.newPage()
  const devtools = await context.newCDPSession(list)
  const traffic = await ScriptTraffic.watch(devtools)
  const firstRow = await openUntilFirstRow(list, '/users')
  await expect.poll(() => Date.now() - (traffic.responses.at(-1)?.endedAtMs ?? Date.now())).toBeGreaterThan(quietMs)

  const untilFirstRow = traffic.kibibytes(firstRow.atMs)
  const idle = traffic.kibibytes()
  const bareMs = await bareRequestMs(stack.emulatorUrl, await control.graphToken('helpdesk-lead@contoso.example'))
  console.log(`JavaScript before the first row  ${untilFirstRow} of ${beforeFirstRowKib} KiB`)
  console.log(`JavaScript of the idle list      ${idle} of ${idleKib} KiB`)
  console.log(
    `First row after ${firstRow.sinceStartMs} ms, ${(firstRow.sinceStartMs / bareMs).toFixed(1)} times the bare Graph request`,
  )
  console.log(traffic.biggest(12).join('\n'))
  expect(untilFirstRow, 'KiB of JavaScript before the first row').toBeLessThanOrEqual(beforeFirstRowKib)
  expect(idle, 'KiB of JavaScript of the idle list').toBeLessThanOrEqual(idleKib)
})

/** The fastest of a few, so that only what the app adds is compared. */
async function bareRequestMs(emulatorUrl: string, token: string): Promise<number> {
  const address = `${emulatorUrl}/v1.0/directory/deletedItems/microsoft.graph.user?$count=true&$top=100&$orderby=deletedDateTime desc`
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    const headers = { authorization: `Bearer ${token}`, consistencyLevel: 'eventual' }
    const answer = await fetch(address, { headers })
    await answer.text()
    expect(answer.status).toBe(200)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
