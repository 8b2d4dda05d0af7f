import type { GraphRequest } from '../fixtures/control'
import { namedId } from '../fixtures/named-objects'
import { expect, test } from '../fixtures/test'

const policy = { id: namedId.policy(1), name: 'Require MFA for administrators' }

test.beforeEach(async ({ control }) => {
  await control.consent({ 'Policy.Read.All': true, 'Policy.ReadWrite.ConditionalAccess': true })
  // Graph says "one request a second" and not that several may come at once.
  await control.switch({ conditionalAccessBurst: '1' })
})

test('who looks, restores, undoes and deletes in one go is never told that there were too many requests', async ({
  signIn,
  list,
  panel,
  dialog,
  toast,
  control,
}) => {
  test.setTimeout(120_000)
  await signIn('global-admin', '/conditional-access-policies')
  await list.open(policy.name)
  await expect(panel.heading).toHaveText(policy.name)
  await panel.restore.click()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${policy.name} is back`)
  await dialog.close.click()
  await toast.undo.click()
  await expect.poll(() => control.locationOf(policy.id), { timeout: 20_000 }).toBe('deleted')
  await list.select(policy.name)
  await list.deletePermanently.click()
  await dialog.confirmation.fill(policy.name)
  await dialog.confirm('Delete permanently')
  await expect(dialog.title).toHaveText(`${policy.name} is gone for good`, { timeout: 20_000 })
  expect(await control.locationOf(policy.id)).toBe('gone')
  expect(refusedAmong(await control.requests())).toEqual([])
})

function refusedAmong(requests: readonly GraphRequest[]): readonly string[] {
  return requests
    .flatMap((request) => [request, ...(request.inner ?? [])])
    .filter(({ status }) => status === 429)
    .map(({ method, path }) => `${method} ${path}`)
}
