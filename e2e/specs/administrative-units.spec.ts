import { namedId } from '../fixtures/named-objects'
import { expect, expectAccessible, test } from '../fixtures/test'

const lisbon = { id: namedId.administrativeUnit(1), name: 'Lisbon Office' }
const dayMs = 24 * 60 * 60 * 1000

test('a permanent delete of administrative units is not on offer, and the day on which each goes by itself is named', async ({
  page,
  signIn,
  list,
  panel,
  control,
}) => {
  await signIn('privileged-role-admin', '/administrative-units')
  await list.select(lisbon.name)
  await expect(list.deletePermanently).toHaveAttribute('aria-disabled', 'true')
  await expect(list.deletePermanently).toHaveAccessibleDescription(/never deletes this kind permanently/)
  await list.open(lisbon.name)
  await expect(panel.deletePermanently).toHaveAttribute('aria-disabled', 'true')
  const { properties } = await control.state(lisbon.id)
  const deletedAt = Date.parse(String(properties?.deletedDateTime))
  await expect(panel.whole).toContainText(`It goes by itself, this one on ${dayOf(new Date(deletedAt + 30 * dayMs))}`)
  await expectAccessible(page)
  await panel.deletePermanently.dispatchEvent('click')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect(await control.writes()).toEqual([])
})

/** As the page writes it, in the time zone of the tests. */
function dayOf(date: Date): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Berlin' } as const
  return new Intl.DateTimeFormat('en-GB', format).format(date)
}
