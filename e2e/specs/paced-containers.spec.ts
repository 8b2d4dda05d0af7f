import type { GraphRequest } from '../fixtures/control'
import { kindCases } from '../fixtures/kind-cases'
import { expect, test } from '../fixtures/test'

const paced = kindCases.filter(({ bin }) => bin.startsWith('/identity/conditionalAccess/'))

test.beforeEach(async ({ control }) => {
  for (const { consent } of paced) await control.consent(consent ?? {})
  // Graph says "one request a second" and not that several may come at once.
  await control.switch({ conditionalAccessBurst: '1' })
})

for (const { slug, object, account } of paced) {
  test(`${slug}: who looks, restores, undoes and deletes in one go is never told that there were too many requests`, async ({
    signIn,
    list,
    panel,
    dialog,
    toast,
    control,
  }) => {
    test.setTimeout(120_000)
    await signIn(account, `/${slug}`)
    await list.open(object.name)
    await expect(panel.heading).toHaveText(object.name)
    await panel.restore.click()
    await dialog.confirm('Restore')
    await expect(dialog.title).toHaveText(`${object.name} is back`)
    await dialog.close.click()
    await toast.undo.click()
    await expect.poll(() => control.locationOf(object.id), { timeout: 20_000 }).toBe('deleted')
    await list.select(object.name)
    await list.deletePermanently.click()
    await dialog.confirmation.fill(object.name)
    await dialog.confirm('Delete permanently')
    await expect(dialog.title).toHaveText(`${object.name} is gone for good`, { timeout: 20_000 })
    expect(await control.locationOf(object.id)).toBe('gone')
    expect(refusedAmong(await control.requests())).toEqual([])
  })
}

test('why a list takes long is said once it does', async ({ page, signIn, list, control }) => {
  await control.switch({ latencyMs: '3000' })
  await signIn('global-admin', '/named-locations')
  await expect(page.getByText('Microsoft Graph takes few requests at a time')).toBeVisible()
  await expect(list.rows).not.toHaveCount(0, { timeout: 30_000 })
  await expect(page.getByText('Microsoft Graph takes few requests at a time')).toBeHidden()
})

function refusedAmong(requests: readonly GraphRequest[]): readonly string[] {
  return requests
    .flatMap((request) => [request, ...(request.inner ?? [])])
    .filter(({ status }) => status === 429)
    .map(({ method, path }) => `${method} ${path}`)
}
