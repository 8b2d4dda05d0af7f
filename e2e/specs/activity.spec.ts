import { chromium, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Control, GraphRequest } from '../fixtures/control'
import { signIn as signInAnew, untilReady } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'
import { ActDialog } from '../pages/act-dialog'
import { ObjectList } from '../pages/object-list'
import { RunReport } from '../pages/run-report'

const patience = { timeout: 60_000 }
// Hundreds of writes on purpose slow, twice: it takes long where the machine has other work.
test.setTimeout(180_000)
const isRestore = ({ path: address }: GraphRequest) => address.endsWith('/restore')
const isDelete = ({ method }: GraphRequest) => method === 'DELETE'

/** So slow that there is time to do something in the middle. */
const slowly = (control: Control, method: 'POST' | 'DELETE', delayMs: number) =>
  control.addFaults({ match: { method, path: '/directory/deletedItems' }, delayMs })

/** Ticks so many pages of users and asks for the act on them. */
async function askFor(page: Page, pages: number, act: 'restore' | 'deletePermanently'): Promise<ActDialog> {
  const list = new ObjectList(page)
  await list.selectPages(pages)
  await list[act].click()
  return new ActDialog(page)
}

/** Returns how many objects are tried: a look that ends at the last moment may leave one out of what the button said. */
async function confirm(dialog: ActDialog, words: RegExp): Promise<number> {
  await dialog.untilLooked()
  await dialog.whole.getByRole('button', { name: words }).click()
  return Number(await dialog.whole.getByRole('progressbar').getAttribute('aria-valuemax', patience))
}

const numberIn = (words: string | null) => Number(/[\d,]+/.exec(words ?? '')?.[0].replaceAll(',', ''))

/** Waits until a run is over with nothing left, and compares what it says came back with what Graph did. */
async function expectWhole(report: RunReport, control: Control, tried: number): Promise<void> {
  await expect(report.progress).toHaveAttribute('aria-valuenow', String(tried), patience)
  await expect(report.pause).toHaveCount(0, patience)
  await expectWrites(control, isRestore, numberIn(await report.button(/^Restored [\d,]+$/).textContent()))
}

/** Every object was written to at most once with success, and so many have. */
async function expectWrites(control: Control, isWanted: (request: GraphRequest) => boolean, count: number) {
  const done = (await control.writes()).filter((write) => isWanted(write) && Number(write.status) < 300)
  expect(new Set(done.map(({ path: address }) => address)).size, 'none twice').toBe(done.length)
  expect(done).toHaveLength(count)
}

/** The run that was begun last. */
async function openLastRun(page: Page): Promise<RunReport> {
  await page.goto('/activity')
  await untilReady(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Restore|Delete) \d/ })
    .first()
    .click()
  const report = new RunReport(page)
  await expect(report.progress).toBeVisible(patience)
  return report
}

test('400 objects come back with a reload in the middle, each once, and the report is whole', async ({
  page,
  signIn,
  control,
}) => {
  await signIn('helpdesk-lead')
  const dialog = await askFor(page, 4, 'restore')
  await slowly(control, 'POST', 600)
  const tried = await confirm(dialog, /^Restore \d+ objects$/)
  await expect.poll(async () => (await control.writes()).filter(isRestore).length, patience).toBeGreaterThan(60)
  page.once('dialog', (question) => void question.accept())
  await page.reload()
  const report = await openLastRun(page)
  await expectWhole(report, control, tried)
  await expectAccessible(page)
})

test('a browser that is killed in the middle goes on where it was, when the person says so', async ({
  stack,
  control,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'recycle-bin-profile-'))
  const open = () =>
    chromium.launchPersistentContext(profile, { baseURL: stack.appUrl, ...test.info().project.use.launchOptions })
  const first = await open()
  const page = await first.newPage()
  await signInAnew(page, 'helpdesk-lead')
  const dialog = await askFor(page, 1, 'restore')
  await slowly(control, 'POST', 600)
  const tried = await confirm(dialog, /^Restore \d+ objects$/)
  const restored = async () => (await control.writes()).filter((write) => isRestore(write) && write.status === 200)
  await expect.poll(async () => (await restored()).length, patience).toBeGreaterThan(8)
  execFileSync('pkill', ['-KILL', '-f', profile])
  await first.close().catch(() => undefined)
  await control.clearFaults()

  const second = await open()
  const again = await second.newPage()
  await signInAnew(again, 'helpdesk-lead')
  const report = await openLastRun(again)
  await report.button(/^Go on with \d+ left$/).click()
  await expectWhole(report, control, tried)
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

test('a second tab shows a run as it goes, and sends nothing of it', async ({ page, context, signIn, control }) => {
  await signIn('helpdesk-lead')
  const dialog = await askFor(page, 1, 'restore')
  // Long enough for another page to open while it goes on.
  await slowly(control, 'POST', 2_500)
  const tried = await confirm(dialog, /^Restore \d+ objects$/)
  const tab = await context.newPage()
  const calls: string[] = []
  tab.on('request', (request) => {
    if (request.headers()['next-action']) calls.push(request.url())
  })
  const report = await openLastRun(tab)
  await expect(report.whole).toContainText('Another tab of this browser carries it out.')
  const before = Number(await report.progress.getAttribute('aria-valuenow'))
  await expect
    .poll(async () => Number(await report.progress.getAttribute('aria-valuenow')), patience)
    .toBeGreaterThan(before)
  await expect(report.button('Pause')).toBeVisible()
  await control.clearFaults()
  await expect(dialog.close).toBeVisible(patience)
  await expectWhole(report, control, tried)
  expect(calls).toEqual([])
})

test('a colleague takes over what is left of a run, under their own name', async ({
  page,
  browser,
  stack,
  signIn,
  control,
}) => {
  await signIn('helpdesk-lead')
  const dialog = await askFor(page, 1, 'restore')
  await slowly(control, 'POST', 600)
  const tried = await confirm(dialog, /^Restore \d+ objects$/)
  await dialog.whole.getByRole('button', { name: /^Stop;/ }).click()
  await expect(dialog.close).toBeVisible(patience)
  await dialog.close.click()
  await control.clearFaults()
  const mine = await openLastRun(page)
  const download = page.waitForEvent('download')
  await mine.button('Hand over as a file').click()
  const file = await (await download).path()
  expect(readFileSync(file, 'utf8')).not.toContain('receipt')

  const others = await browser.newContext({ baseURL: stack.appUrl })
  const colleague = await others.newPage()
  await signInAnew(colleague, 'user-admin', '/activity')
  await colleague.getByLabel('Take over a file').setInputFiles(file)
  const report = new RunReport(colleague)
  await expect(report.whole).toContainText('Taken over from a file')
  await report.button(/^Go on with \d+ left$/).click()
  await expectWhole(report, control, tried)
  const users = new Set((await control.writes()).filter(isRestore).map(({ user }) => user))
  expect(users.size, 'each under their own name').toBe(2)
  await others.close()
})

test('a permanent delete of two hundred that a reload interrupts sends nothing more until it is typed again', async ({
  page,
  signIn,
  control,
  consoleGuard,
}) => {
  // What was under way is read back: it is gone, or it is of those that the roles do not read.
  for (const status of [403, 404, 410]) consoleGuard.allowFailedRequests(status, /\/api\/objects\//)
  await signIn('helpdesk-lead')
  const dialog = await askFor(page, 2, 'deletePermanently')
  await slowly(control, 'DELETE', 400)
  await dialog.confirmation.waitFor()
  await dialog.confirmation.fill(/delete \d+ objects/.exec((await dialog.whole.textContent()) ?? '')?.[0] ?? '')
  await confirm(dialog, /^Delete \d+ permanently$/)
  await expect.poll(async () => (await control.writes()).filter(isDelete).length, patience).toBeGreaterThan(8)
  page.once('dialog', (question) => void question.accept())
  await page.reload()
  const report = await openLastRun(page)
  await expect(report.whole).not.toContainText('Reading back', patience)
  const written = (await control.writes()).filter(isDelete).length
  const left = numberIn(await report.button(/^Delete \d+ left permanently/).textContent())
  expect(left).toBeGreaterThan(0)
  expect((await control.writes()).filter(isDelete), 'nothing goes on by itself').toHaveLength(written)
  await control.clearFaults()
  await report.button(/^Delete \d+ left permanently/).click()
  const again = new ActDialog(page)
  await again.confirmation.fill(`delete ${left} ${left === 1 ? 'object' : 'objects'}`)
  await confirm(again, /^Delete \d+ permanently$/)
  await expect(again.close).toBeVisible(patience)
  await expectWrites(control, isDelete, await again.countOf('Gone'))
})
