import type { Control } from '../fixtures/control'
import { expect, expectAccessible, test } from '../fixtures/test'

type Bin = { id: string; deletedDateTime: string }[]

/** Every deleted application with who deleted it, as Graph and the audit log of the tenant have it in truth. */
async function deletedApplications(control: Control, emulatorUrl: string) {
  const token = await control.graphToken('global-admin@contoso.example')
  const address = `${emulatorUrl}/v1.0/directory/deletedItems/microsoft.graph.application?$select=id,deletedDateTime&$top=999`
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  const { value } = (await answer.json()) as { value: Bin }
  return Promise.all(value.map(async (object) => ({ id: object.id, by: await deleterOf(control, object) })))
}

async function deleterOf(control: Control, { id, deletedDateTime }: Bin[number]) {
  const isInLog = Date.now() - Date.parse(deletedDateTime) < 30 * 86_400_000
  const deletion = (await control.audit(id)).findLast(({ activity }) => activity === 'Delete application')
  if (!isInLog || !deletion?.by) return 'unknown'
  return deletion.by.includes('@') ? 'person' : 'automation'
}

test('the ready-made view of applications deleted by automation shows exactly those, and says what the log does not tell', async ({
  page,
  signIn,
  list,
  control,
  stack,
}) => {
  const truth = await deletedApplications(control, stack.emulatorUrl)
  const idsOf = (by: string) => truth.filter((object) => object.by === by).map(({ id }) => id)
  const unknown = idsOf('unknown').length
  expect(Math.min(idsOf('automation').length, idsOf('person').length, unknown)).toBeGreaterThan(1)

  await signIn('global-reader', '/saved-views')
  await page.getByRole('main').getByRole('link', { name: 'Applications deleted by automation' }).click()
  await expect(page).toHaveURL(/\/applications\?by=automation$/)
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Deleted by: automation')
  await expect(page).toHaveTitle('Deleted applications, Deleted by: automation · Entra Recycle Bin')
  const main = page.getByRole('main')
  await expect(main).toContainText(
    /known only as far as the audit log goes back: here to a deletion of (\d+ \w+|\w+ \d+)\./,
  )
  await expect(main).toContainText(`${unknown} objects are not in it and are not shown.`)
  const shown = () => list.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-object')).sort())
  await expectAccessible(page)
  // Room for all rows, so that the page holds every one of them.
  await page.setViewportSize({ width: 1280, height: 4000 })
  await expect.poll(shown).toEqual(idsOf('automation').sort())

  await page.getByRole('button', { name: 'Deleted by: automation' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Filters' })
  const choices = dialog.getByRole('group', { name: 'Deleted by' })
  await expect(choices.getByRole('radio', { name: 'Automation' })).toBeChecked()
  await choices.getByRole('radio', { name: 'A person' }).check()
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/\/applications\?by=person$/)
  await expect(page).toHaveTitle('Deleted applications, Deleted by: a person · Entra Recycle Bin')
  await expect.poll(shown).toEqual(idsOf('person').sort())
  await page.getByRole('button', { name: 'Remove the filter Deleted by' }).click()
  await expect(page).toHaveURL(/\/applications$/)
})
